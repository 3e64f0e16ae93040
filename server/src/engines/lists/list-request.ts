import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { type Locale, sentence } from '#platform/locale'

/** A word of the locale files in the reader's language. */
export type Words = ((key: string, values?: Record<string, unknown>) => string) & { locale: Locale }

export const wordsIn = (locale: Locale): Words =>
  Object.assign((key: string, values?: Record<string, unknown>) => sentence(locale, key, values), { locale })

/** Who asks for a list, and what of it. */
export interface ListRequest<Q> {
  /** For a file one read-only snapshot: right, count and rows are of the same moment. */
  db: Kysely<Database>
  actor: Actor
  query: Q
  words: Words
  now: Date
}

/** What a list may need to look up what its rows only name. */
export type LookUp = Pick<ListRequest<unknown>, 'db' | 'actor' | 'words' | 'now'>
