import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'

/** A record as the search over everything finds it. */
export interface Found {
  id: string
  title: string
  /** Where the record has a name in English too. */
  titleEn?: string
  /** What tells it from others of the same title. */
  note: string
  /** Further names, told where the record was found by one of them, such as those it had before. */
  also?: readonly string[]
  /** Words it is found by and that need no telling: codes, short forms, the place. */
  words?: readonly string[]
  /** The title is a person's name, whose first sign may be read otherwise than elsewhere. */
  person?: boolean
  /** Closed, withdrawn, suspended: found after all others. */
  past?: boolean
  /** The smaller, the sooner among equals. */
  rank: number
  /** The unit whose short name stands in the note. */
  unitId?: number
  /** Whoever holds one of these marks may see it. */
  seenBy: readonly number[]
}

/**
 * What a noun hands in so that its records are found. Its tables call `note_search_due` on every change that matters.
 *
 * Marks say who may see what in one condition: 0 is everybody's, a unit's number is seen from that unit and from
 * above, its negative from that unit and from below.
 */
export interface Searchable {
  kind: string
  /** Told after all others: where things lie is sought less often than what lies there. */
  last?: boolean
  /** Raised when `read` answers otherwise than before: all its entries are written anew at the next start. */
  version: number
  table: string
  /** The column of the table whose text is the record's id. */
  key: string
  /** The marks the actor holds for this noun; without any, nothing of it is there. */
  marksOf(db: Kysely<Database>, actor: Actor): number[] | Promise<number[]>
  /** These of its records that there are. */
  read(db: Kysely<Database>, ids: readonly string[]): Promise<Found[]>
}

/** The mark of what every signed-in person may see. */
export const EVERYBODY = 0

/** What nouns have declared to be found, in their written order. */
export const searchables = extensionPoint<Searchable>('searchables')
