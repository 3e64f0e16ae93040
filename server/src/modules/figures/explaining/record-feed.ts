import type { Facts, Rule } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Static, TObject } from 'typebox'
import type { Database } from '#database'
import { extensionPoint } from '#platform/extension-point'

type Db = Kysely<Database>

/** A record that counts, as it is counted once more. */
export interface CountedRecord {
  id: string
  version: number
  title: string
  hosts: readonly number[]
  facts: Facts
}

/** Which counted records: of a day and later; the newest, or in the order of their ids those after one. */
export interface CountedFilter {
  since: string
  limit: number
  newest?: boolean
  after?: string | null
  /** Holds them until the transaction ends. */
  lock?: boolean
}

/** What of a feed's records rules may ask, and how they are found again once they count. */
export interface RuledRecords {
  /** As the ledger names the kind of record. */
  kind: string
  /** The rules that come with the product: all versions there were, the last of each code holds. */
  shipped: readonly Rule[]
  /** The fields a demand may look at, with the values each can have; null where any text can stand. */
  demands(db: Db): Promise<Readonly<Record<string, readonly string[] | null>>>
  /** The fields that hold a number to be counted. */
  numbers: readonly string[]
  countCounted(db: Db, since: string): Promise<number>
  findCounted(db: Db, filter: CountedFilter): Promise<CountedRecord[]>
}

/** What the rules see of a record of a noun that is still a draft. */
export interface RecordFeed<Path extends string = string, Draft extends TObject = TObject>
  extends RuledRecords {
  /** Names the records in addresses, as in `/api/sessions`. */
  path: Path
  /** As much of a record as the rules ask for, in the noun's own words. */
  draft: Draft
  factsOf(db: Db, draft: Static<Draft>): Promise<Facts>
}

/** Checks a feed by its own types; at the extension point only its records matter. */
export const recordFeed = <const Path extends string, Draft extends TObject>(feed: RecordFeed<Path, Draft>) =>
  feed

/** What of the ledger comes from records by rules that are kept as data. */
export const recordFeeds = extensionPoint<RuledRecords>('records that feed metrics')

/** What of the ledger comes from records by rules that stand with the definition of a list. */
export const listFeeds = extensionPoint<readonly Rule[]>('lists that feed metrics')

export function feedOf(kind: string): RuledRecords {
  const feed = recordFeeds.all().find((one) => one.kind === kind)
  if (!feed) throw new Error(`Nobody feeds figures with a ${kind}`)
  return feed
}
