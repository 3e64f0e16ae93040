import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { RecountRefusalTable, RecountTable } from './recount.table.ts'

type Db = Kysely<Database>
export type RecountRow = Selectable<RecountTable>
export type Refusal = Insertable<RecountRefusalTable>

export async function insertRecount(trx: Db, row: Insertable<RecountTable>): Promise<number> {
  const { id } = await trx.insertInto('recount').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export const lockRecount = (trx: Db, id: number): Promise<RecountRow | undefined> =>
  trx.selectFrom('recount').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findRecount = (db: Db, id: number): Promise<RecountRow | undefined> =>
  db.selectFrom('recount').selectAll().where('id', '=', id).executeTakeFirst()

/** The newest recounts. */
export const findRecounts = (db: Db): Promise<RecountRow[]> =>
  db.selectFrom('recount').selectAll().orderBy('id', 'desc').limit(100).execute()

export interface StepDone {
  reached: string | null
  looked: number
  changed: number
  refusals: readonly Refusal[]
  /** Set when it was the last. */
  endedAt: Date | null
}

/** Writes what a step did, so that the next goes on behind it. */
export async function endStep(trx: Db, id: number, done: StepDone): Promise<void> {
  if (done.refusals.length > 0)
    await trx
      .insertInto('recountRefusal')
      .values([...done.refusals])
      .execute()
  await sql`
    update recount set step = step + 1, reached = coalesce(${done.reached}, reached), looked = looked + ${done.looked},
      changed = changed + ${done.changed}, refused = refused + ${done.refusals.length}, ended_at = ${done.endedAt},
      state = ${done.endedAt ? 'done' : 'running'}
    where id = ${id}`.execute(trx)
}

export const setState = (trx: Db, id: number, state: RecountRow['state']) =>
  trx.updateTable('recount').set({ state }).where('id', '=', id).execute()

/** What a recount left as it was, the latest day first: as many as one reads. */
export async function findRefusals(db: Db, recount: number) {
  const { rows } = await sql<{
    sourceKind: string
    sourceId: string
    day: string
    unit: string
    closedThrough: string
  }>`
    select r.source_kind, r.source_id, r.day, o.short_name as unit, r.closed_through
    from recount_refusal r join organization o on o.id = r.organization_id
    where r.recount = ${recount} order by r.day desc, r.source_id limit 200`.execute(db)
  return rows
}
