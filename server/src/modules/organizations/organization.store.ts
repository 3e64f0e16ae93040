import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inField } from '#house/errors'
import { spellings } from '#house/spellings'
import { areaChain } from '#modules/areas'
import { organizationErrors } from './organization.errors.ts'

type Db = Kysely<Database>

export interface OrganizationWish {
  parentId?: number
  search?: string
  /** Exactly these units, closed ones too: old records still name them. */
  ids?: number[]
  kind?: string
  level?: string
  limit: number
}

/** Children of a unit, or units by name and pinyin; each with the number of units below it. */
export function findOrganizations(db: Db, wish: OrganizationWish) {
  let query = db
    .selectFrom('organization')
    .innerJoin('organizationParent as place', (join) =>
      join.onRef('place.organizationId', '=', 'organization.id').on('place.until', 'is', null),
    )
    .selectAll('organization')
    .select((from) => [
      'place.parentId',
      from
        .selectFrom('organizationParent as below')
        .whereRef('below.parentId', '=', 'organization.id')
        .where('below.until', 'is', null)
        .select((count) => count.fn.countAll<number>().as('children'))
        .as('children'),
    ])
    .orderBy('organization.code')
    .limit(wish.limit)
  if (wish.ids) query = query.where('organization.id', 'in', wish.ids)
  else query = query.where('closedOn', 'is', null)
  if (wish.parentId !== undefined) query = query.where('place.parentId', '=', wish.parentId)
  if (wish.kind) query = query.where('kind', '=', wish.kind)
  if (wish.level) query = query.where('level', '=', wish.level)
  if (wish.search) {
    const word = wish.search.toLowerCase().replace(/[%_\\]/g, '\\$&')
    query = query.where((is) =>
      is.or([
        is('name', 'like', `%${word}%`),
        is('pinyin', 'like', `%${word}%`),
        is('initials', 'like', `%${word}%`),
        is('code', '=', word),
      ]),
    )
  }
  return query.execute()
}

export const findOrganization = (db: Db, id: number) =>
  db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()

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

export const insertOrganization = (
  trx: Db,
  row: {
    code: string
    name: string
    shortName: string
    nameMongolian: string
    kind: string
    level: string
    areaId: number
  },
) =>
  trx
    .insertInto('organization')
    .values({ ...row, ...spellings(row.name), closedOn: null })
    .returningAll()
    .executeTakeFirstOrThrow()

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
