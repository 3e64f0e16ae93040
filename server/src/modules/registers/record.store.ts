import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import type { RecordRow } from './record.ts'

type Db = Kysely<Database>

export const findRecord = (db: Db, id: string): Promise<RecordRow | undefined> =>
  db.selectFrom('registerRecord').selectAll().where('id', '=', id).executeTakeFirst()

export const findRecordsOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('registerRecord')
    .select(['id', 'kind', 'code', 'name', 'organizationId', 'until', 'state'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()

/** So many codes that no other record has. */
export async function drawCodes(trx: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select upper(substr(md5(gen_random_uuid()::text), 1, 10)) as code from generate_series(1, ${count})`.execute(
    trx,
  )
  return rows.map(({ code }) => code)
}

/** The names of those records that these organizations or units below them have. */
export async function findNames(db: Db, ids: readonly string[], seats: readonly number[]) {
  const { rows } = await sql<{ id: string; title: string }>`
    with below as materialized (select id from ${unitsBelow(seats)} b(id))
    select id, name as title from register_record r
    where id = any(${[...ids]}::uuid[]) and (organization_id in (select id from below) or exists (
      select from register_span s where s.record_id = r.id and s.organization_id in (select id from below)))`.execute(
    db,
  )
  return rows
}
