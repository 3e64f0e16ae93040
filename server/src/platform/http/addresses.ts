/** Where the workbench stands; `/` and all else is the public's. */
export const deskPath = '/desk'

/** An address of the workbench as it goes into mails and onto the terminal: `path` as the workbench says it. */
export const deskUrl = (url: string, path = ''): string => `${url}${deskPath}${path}`
