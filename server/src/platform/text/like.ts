/** A text as it stands in a pattern of SQL's `like`: its signs mean themselves. */
export const literally = (text: string): string => text.replace(/[%_\\]/g, '\\$&')

/** The pattern of whatever holds this text. */
export const holding = (text: string): string => `%${literally(text)}%`
