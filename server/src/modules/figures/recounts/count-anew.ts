import { compareTotals, crosswalk, type RuleVersion, rulesOn } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { PlatformError } from '#platform/errors'
import type { CountedRecord } from '../explaining/record-feed.ts'
import { postEntry } from '../ledger/entry.store.ts'
import { reverseEntry } from '../ledger/reversal.store.ts'
import type { ActiveLines } from './active-lines.store.ts'
import type { RecountRow, Refusal } from './recount.store.ts'

interface Recounted {
  recount: RecountRow
  record: CountedRecord
  versions: readonly RuleVersion[]
  active: ActiveLines | undefined
  now: Date
}

/** The books into which something was refused. */
const closedBooks = (error: unknown) =>
  error instanceof PlatformError && error.code === 'PERIOD_CLOSED'
    ? (error.details as { organization: number; closedThrough: string; day: string })
    : undefined

/** What a record counts for by the rules of its day. */
export const countedBy = (versions: readonly RuleVersion[], { facts }: CountedRecord) =>
  crosswalk(rulesOn(versions, facts.day), facts).lines

async function replace(
  trx: Kysely<Database>,
  { recount, record, versions, active, now }: Recounted,
  adjustment: string | undefined,
): Promise<void> {
  const said = { by: recount.askedBy, at: now, adjustment, recount: recount.id }
  if (active) await reverseEntry(trx, active.entry, { ...said, reason: recount.reason })
  await postEntry(trx, {
    ...said,
    source: { kind: recount.feed, id: record.id, version: active?.version ?? record.version },
    hosts: record.hosts,
    lines: countedBy(versions, record),
    note: recount.reason,
  })
}

/**
 * Counts a record once more by the rules of its day: a reversal and a new entry, both marked, where its lines are others
 * now. What falls into closed books goes there as an adjustment, where a reason was given, or stays as it is.
 */
export async function countAnew(
  trx: Kysely<Database>,
  what: Recounted,
): Promise<'same' | 'changed' | Refusal> {
  const { recount, record, versions, active } = what
  if (compareTotals(active?.lines ?? [], countedBy(versions, record)).length === 0) return 'same'
  await sql`savepoint counted_anew`.execute(trx)
  try {
    await replace(trx, what, undefined)
    return 'changed'
  } catch (error) {
    const closed = closedBooks(error)
    if (!closed) throw error
    await sql`rollback to savepoint counted_anew`.execute(trx)
    if (recount.adjustment !== null) {
      await replace(trx, what, recount.adjustment)
      return 'changed'
    }
    return {
      recount: recount.id,
      sourceKind: recount.feed,
      sourceId: record.id,
      day: closed.day,
      organizationId: closed.organization,
      closedThrough: closed.closedThrough,
    }
  }
}
