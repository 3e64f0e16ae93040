import { prefix } from '#api/prefix.ts'

/** Where the workbench stands on its server; for what does not go through the router. */
export const desk = `${prefix}${import.meta.env.BASE_URL.replace(/\/$/, '')}`
