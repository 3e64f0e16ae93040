import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { houseErrors } from '#house/errors'
import type { FacilityTable } from './facility.table.ts'
import type { FacilityRow } from './facility.ts'

type Db = Kysely<Database>

export const findFacility = (db: Db, id: string): Promise<FacilityRow | undefined> =>
  db.selectFrom('facility').selectAll().where('id', '=', id).executeTakeFirst()

export async function lockFacility(trx: Db, id: string): Promise<FacilityRow> {
  const row = await trx.selectFrom('facility').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw houseErrors.NOT_FOUND()
  return row
}

export async function insertFacility(
  trx: Db,
  row: Omit<Insertable<FacilityTable>, 'code'>,
): Promise<FacilityRow> {
  const { rows } = await sql<{ code: string }>`
    select ${`${row.kind}-`} || upper(substr(md5(gen_random_uuid()::text), 1, 8)) as code`.execute(trx)
  return trx
    .insertInto('facility')
    .values({ ...row, code: rows[0]?.code ?? '' })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const updateFacility = (trx: Db, id: string, change: Partial<FacilityRow>): Promise<FacilityRow> =>
  trx.updateTable('facility').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** Facilities of a unit and everything below it today, by code. */
export function findFacilities(
  db: Db,
  wish: { organizationId: number; kind?: string; search?: string; after?: string; limit: number },
) {
  let query = db
    .withRecursive('below(id)', (from) =>
      from
        .selectNoFrom(sql<number>`${wish.organizationId}::int`.as('id'))
        .unionAll(
          from
            .selectFrom('organizationParent as place')
            .innerJoin('below', 'below.id', 'place.parentId')
            .where('place.until', 'is', null)
            .select('place.organizationId as id'),
        ),
    )
    .selectFrom('facility')
    .selectAll()
    .where('organizationId', 'in', (from) => from.selectFrom('below').select('below.id'))
    .orderBy('code')
    .limit(wish.limit)
  if (wish.kind) query = query.where('kind', '=', wish.kind)
  if (wish.after) query = query.where('code', '>', wish.after)
  if (wish.search) query = query.where('name', 'like', `%${wish.search.replace(/[%_\\]/g, '\\$&')}%`)
  return query.execute()
}
