import type { Kysely, RawBuilder } from 'kysely'
import type { Database } from '#database'
import { extensionPoint } from '#platform/extension-point'
import type { Locale } from '#platform/locale'

/** A record that is held. */
export interface HeldRecord {
  id: string
  organizationId: number
  /** The day it is of. */
  day: string
  /** The list it stands in, where its kind has several. */
  part: string | null
  /** Whether it is held today: one that was withdrawn still has its changes. */
  held: boolean
}

/** A change somebody made to a record: it was entered, written otherwise, moved, or taken away. */
export interface HeldChange {
  /** Its own among all changes of the kind. */
  key: string
  at: Date
  /** As the history names the kind of record. */
  record: string
  recordId: string
  organizationId: number
  part: string | null
  step: string
  personName: string
}

/** What a module says of a kind of record it keeps, so that what is held and how fresh it is can be told of all kinds. */
export interface HeldKind {
  /** Its word stands in the locales under `held.CODE`. */
  code: string
  /** Queries without an order, of columns named as those of `HeldRecord` and `HeldChange`. */
  records: RawBuilder<HeldRecord>
  changes: RawBuilder<HeldChange>
  /** What its parts are called. */
  partNames?(
    db: Kysely<Database>,
    parts: readonly string[],
    locale: Locale,
  ): Promise<ReadonlyMap<string, string>>
  /** Where the workbench shows its records, all of a part. */
  screen(part: string): string
  /** Where it shows one of them; `record` as in its change. */
  recordScreen?(id: string, record: string): string | undefined
}

export const heldKinds = extensionPoint<HeldKind>('kinds that are held')
