import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import type { RecordRow } from '../record.ts'
import type { MergerRow } from './merger.ts'

type Db = Kysely<Database>

export const findMerger = (db: Db, id: string): Promise<MergerRow | undefined> =>
  db.selectFrom('registerMerger').selectAll().where('id', '=', id).executeTakeFirst()

/** All mergers that a record ended or stayed in, or may, the withdrawn ones too, in the order they were written. */
export async function findMergersOf(db: Db, recordId: string): Promise<MergerRow[]> {
  const { rows } = await sql<MergerRow>`
    select * from register_merger where (stays || ends) @> array[${recordId}::uuid] order by recorded_at, id`.execute(
    db,
  )
  return rows
}

/** Whether one of these records is in a merger that is on its way, but for one of them. */
export async function isMerging(db: Db, records: readonly string[], except?: string): Promise<boolean> {
  const { rows } = await sql`
    select from register_merger where (stays || ends) && ${[...records]}::uuid[]
      and state in ('draft', 'submitted', 'returned') and id is distinct from ${except ?? null}::uuid limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/** Whether one of these records is in a merger at all, be it counted or on its way. */
export async function isMerged(db: Db, records: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select from register_merger where (stays || ends) && ${[...records]}::uuid[] and state <> 'withdrawn' limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/** Of these records those that ended by a merger, with it. */
export const findMerged = (db: Db, records: readonly string[]) =>
  db
    .selectFrom('registerMerged')
    .selectAll()
    .where(sql<boolean>`record_id = any(${[...records]}::uuid[])`)
    .execute()

export async function insertMerged(trx: Db, mergerId: string, days: ReadonlyMap<string, string>) {
  const rows = [...days].map(([recordId, day]) => ({ recordId, mergerId, day }))
  await trx.insertInto('registerMerged').values(rows).execute()
}

export const deleteMerged = (trx: Db, mergerId: string) =>
  trx.deleteFrom('registerMerged').where('mergerId', '=', mergerId).execute()

/** Records, each held until the transaction ends: two mergers of the same ones then come one after the other. */
export async function lockRecords(trx: Db, ids: readonly string[]): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    select * from register_record where id = any(${[...ids]}::uuid[]) order by id for update`.execute(trx)
  return rows
}

/** What mergers brought about, by the names of what they became, as far as these organizations see one of them. */
export async function findMergedNames(db: Db, ids: readonly string[], seats: readonly number[]) {
  const { rows } = await sql<{ id: string; title: string }>`
    select m.id, string_agg(r.name, '、' order by r.name collate pinyin) as title
    from register_merger m join register_record r on r.id = any(m.stays)
    where m.id = any(${[...ids]}::uuid[])
      and exists (select from unnest(m.organization_id || m.units) u(id) where u.id in ${unitsBelow(seats)})
    group by m.id`.execute(db)
  return rows
}
