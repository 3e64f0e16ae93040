import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import type { ChangeRow } from './change.ts'

type Db = Kysely<Database>

export const findChange = (db: Db, id: string): Promise<ChangeRow | undefined> =>
  db.selectFrom('registerChange').selectAll().where('id', '=', id).executeTakeFirst()

/** All changes of a record, the withdrawn ones too, in the order they were written. */
export const findChangesOf = (db: Db, recordId: string): Promise<ChangeRow[]> =>
  db.selectFrom('registerChange').selectAll().where('recordId', '=', recordId).orderBy('number').execute()

/** Which record these changes change, as far as these organizations or units below them have it. */
export async function findChangedNames(db: Db, ids: readonly string[], seats: readonly number[]) {
  const { rows } = await sql<{ id: string; title: string }>`
    with below as materialized (select id from ${unitsBelow(seats)} b(id))
    select c.id, r.name as title from register_change c join register_record r on r.id = c.record_id
    where c.id = any(${[...ids]}::uuid[]) and (r.organization_id in (select id from below)
      or c.organization_id in (select id from below))`.execute(db)
  return rows
}
