import { type RawBuilder, sql } from 'kysely'

/** A text as it stands in a pattern of SQL's `like`: its signs mean themselves. */
export const literally = (text: string): string => text.replace(/[%_\\]/g, '\\$&')

/** The pattern of whatever holds this text. */
export const holding = (text: string): string => `%${literally(text)}%`

/**
 * Whether a column holds a text. Its letters are asked for first, since an index of them (`string_to_array(name, null)`,
 * gin) leaves but few rows of half a million, also for two Chinese letters, of which no trigram is made.
 */
export const holdsText = (column: RawBuilder<unknown>, text: string) => sql<boolean>`(
  string_to_array(${column}, null) @> string_to_array(${text}::text, null) and ${column} like ${holding(text)})`
