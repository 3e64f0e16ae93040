import type { Facts, Rule } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Static, TObject } from 'typebox'
import type { Database } from '#database'
import { extensionPoint } from '#platform/extension-point'

/** By which written rules the records of a noun feed metrics, and what the rules see of one that is still a draft. */
export interface RecordFeed<Path extends string = string, Draft extends TObject = TObject> {
  /** Names the records in addresses, as in `/api/sessions`. */
  path: Path
  rules: readonly Rule[]
  /** As much of a record as the rules ask for, in the noun's own words. */
  draft: Draft
  factsOf(db: Kysely<Database>, draft: Static<Draft>): Promise<Facts>
}

/** Checks a feed by its own types; at the extension point only its rules matter. */
export const recordFeed = <const Path extends string, Draft extends TObject>(feed: RecordFeed<Path, Draft>) =>
  feed

/** What of the ledger comes from records. */
export const recordFeeds = extensionPoint<Pick<RecordFeed, 'rules'>>('records that feed metrics')

export const isRecordFed = (code: string): boolean =>
  recordFeeds.all().some(({ rules }) => rules.some(({ metric }) => metric === code))
