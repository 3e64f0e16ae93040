import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { type Locale, sentence } from '#platform/locale'
import type { Keyring } from '#platform/secrecy/keyring'

/** A word of the locale files in the reader's language. */
export type Messages = ((key: string, values?: Record<string, unknown>) => string) & { locale: Locale }

export const messagesIn = (locale: Locale): Messages =>
  Object.assign((key: string, values?: Record<string, unknown>) => sentence(locale, key, values), { locale })

/** Who asks for a list, and what of it. */
export interface ListRequest<Q> {
  /** For a file one read-only snapshot: right, count and rows are of the same moment. */
  db: Kysely<Database>
  actor: Actor
  query: Q
  messages: Messages
  now: Date
  /** Opens what a row holds sealed. */
  keyring: Keyring
}

/** What a list may need to look up what its rows only name. */
export type LookUp = Pick<ListRequest<unknown>, 'db' | 'actor' | 'messages' | 'now' | 'keyring'>
