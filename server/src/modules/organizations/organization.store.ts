import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { areaChain } from '#modules/areas'
import { inField } from '#platform/errors'
import { spellings } from '#platform/text/spellings'
import { organizationErrors } from './organization.errors.ts'
import type { Organization } from './organization.ts'

type Db = Kysely<Database>

export const findOrganization = (db: Db, id: number) =>
  db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()

/** What is told of a unit, to be read. */
export const organizationAt = (id: RawBuilder<unknown>) => sql<Organization>`
  select id, code, name, short_name as "shortName", name_mongolian as "nameMongolian", kind, level,
    area_id as "areaId", closed_on as "closedOn"
  from organization where id = ${id}`

/** The unit, or a refusal that names the field it was given in. */
export async function getOrganization(db: Db, id: number, field = 'organizationId') {
  const organization = await findOrganization(db, id)
  if (!organization) throw organizationErrors.ORGANIZATION_UNKNOWN(inField(field))
  return organization
}

/** The associations of an area and of every area around it. */
export async function findAssociationsIn(db: Db, areaId: number): Promise<number[]> {
  const areas = (await areaChain(db, areaId)).map(({ id }) => id)
  const rows = await db
    .selectFrom('organization')
    .select('id')
    .where('areaId', 'in', areas)
    .where('kind', '=', 'association')
    .where('closedOn', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** So many numbers for codes that nobody else is given. */
export async function drawNumbers(trx: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select nextval(pg_get_serial_sequence('organization', 'id'))::int as n
    from generate_series(1, ${count}::int)`.execute(trx)
  return rows.map(({ n }) => n)
}

export const updateOrganization = (
  trx: Db,
  id: number,
  change: { name?: string; shortName?: string; nameMongolian?: string; closedOn?: string | null },
) =>
  trx
    .updateTable('organization')
    .set({ ...change, ...(change.name ? spellings(change.name) : {}) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
