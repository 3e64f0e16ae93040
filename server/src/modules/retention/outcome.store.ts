import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { DueRow } from '#platform/retention/retention-kind'
import type { RetentionOutcomeTable } from './retention.table.ts'

type Db = Kysely<Database>

export type Outcome = Selectable<RetentionOutcomeTable>

export const findOutcomes = (db: Db): Promise<Outcome[]> =>
  db.selectFrom('retentionOutcome').selectAll().execute()

export const findOutcome = (db: Db, kind: string): Promise<Outcome | undefined> =>
  db.selectFrom('retentionOutcome').selectAll().where('kind', '=', kind).executeTakeFirst()

/** Begins a night; what was counted in it before it broke off stays. */
export const beginOutcome = (trx: Db, kind: string, day: string, begunAt: Date) =>
  sql`
  insert into retention_outcome as o (kind, day, begun_at) values (${kind}, ${day}::date, ${begunAt})
  on conflict (kind) do update set day = excluded.day, begun_at = excluded.begun_at, done_at = null, failed = false,
    removed = case when o.day = excluded.day then o.removed else 0 end,
    bytes = case when o.day = excluded.day then o.bytes else 0 end,
    first_at = case when o.day = excluded.day then o.first_at end,
    last_at = case when o.day = excluded.day then o.last_at end`.execute(trx)

/** Adds what was removed, in the transaction that removes it. */
export const addRemoved = (trx: Db, kind: string, rows: readonly DueRow[]) => {
  const times = rows.map(({ at }) => at.getTime())
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0)
  return sql`
    update retention_outcome set removed = removed + ${rows.length}, bytes = bytes + ${bytes},
      first_at = least(first_at, ${new Date(Math.min(...times))}),
      last_at = greatest(last_at, ${new Date(Math.max(...times))})
    where kind = ${kind}`.execute(trx)
}

export const endOutcome = (trx: Db, kind: string, doneAt: Date) =>
  trx.updateTable('retentionOutcome').set({ doneAt }).where('kind', '=', kind).execute()

export const failOutcome = (db: Db, kind: string) =>
  db.updateTable('retentionOutcome').set({ failed: true }).where('kind', '=', kind).execute()
