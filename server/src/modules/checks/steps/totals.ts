import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { adjustmentOf, findActiveEntry, postEntry, reverseEntry } from '#modules/figures'
import type { CheckedKind } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import type { StepBy } from './step-by.ts'

type Db = Kysely<Database>
type Kind<Row extends CheckedRow> = CheckedKind<Row>
type By = Pick<StepBy, 'actor' | 'at' | 'note' | 'adjustment' | 'before'>

/** Posts a record to the ledger. */
export async function enterTotals<Row extends CheckedRow>(trx: Db, kind: Kind<Row>, row: Row, by: By) {
  const countable = await kind.count?.(trx, row)
  if (!countable) throw new Error(`A ${kind.kind} does not say what it counts for`)
  const { adjustment, ...entry } = countable
  await postEntry(trx, {
    ...entry,
    source: kind.sourceOf?.(row) ?? { kind: kind.kind, id: row.id, version: row.version },
    by: by.actor.id ?? '',
    at: by.at,
    adjustment: by.adjustment ?? adjustment,
  })
}

/** Takes a record back out of every total by a reversing entry. */
export async function leaveTotals<Row extends CheckedRow>(trx: Db, kind: Kind<Row>, row: Row, by: By) {
  const entry = await findActiveEntry(trx, kind.sourceOf?.(row) ?? { kind: kind.kind, id: row.id })
  if (!entry) return
  await reverseEntry(trx, entry.id, {
    by: by.actor.id ?? '',
    at: by.at,
    reason: by.note ?? '',
    // What entered a closed period as an adjustment is undone as one; books closed since then refuse.
    adjustment: by.before ? ((await adjustmentOf(trx, entry.id)) ?? undefined) : by.adjustment,
  })
}

/** Counts a corrected record by its new version instead of the one before; `row` is the new one. */
export async function postAnew<Row extends CheckedRow>(trx: Db, kind: Kind<Row>, row: Row, by: By) {
  await leaveTotals(trx, kind, row, by)
  await enterTotals(trx, kind, row, by)
}
