/** Where the workbench stands on its server, `/desk`; for what does not go through the router, which knows it by itself. */
export const desk = import.meta.env.BASE_URL.replace(/\/$/, '')
