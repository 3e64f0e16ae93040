import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type PageOrder, type RowOrder } from '#engines/lists/list-order'
import { platformErrors } from '#platform/errors'
import type { FacilityTable } from './facility.table.ts'
import type { FacilityRow } from './facility.ts'

type Db = Kysely<Database>

export const findFacility = (db: Db, id: string): Promise<FacilityRow | undefined> =>
  db.selectFrom('facility').selectAll().where('id', '=', id).executeTakeFirst()

export async function lockFacility(trx: Db, id: string): Promise<FacilityRow> {
  const row = await trx.selectFrom('facility').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
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

export interface FacilityFilter {
  organizationId: number
  kind?: string
  search?: string
}

export const facilityOrder = listOrder(
  {
    code: { value: sql`facility.code`, kind: 'text' },
    name: { value: sql`facility.name`, kind: 'text' },
    unit: { value: sql`organization.short_name`, kind: 'text' },
    area: { value: sql`area.name`, kind: 'text' },
    quantity: { value: sql`facility.quantity`, kind: 'integer' },
    openedOn: { value: sql`facility.opened_on`, kind: 'day' },
  },
  'code',
  { value: sql`facility.id`, kind: 'uuid' },
)

function filtered(db: Db, filter: FacilityFilter) {
  let query = db
    .withRecursive('below(id)', (from) =>
      from
        .selectNoFrom(sql<number>`${filter.organizationId}::int`.as('id'))
        .unionAll(
          from
            .selectFrom('organizationParent as place')
            .innerJoin('below', 'below.id', 'place.parentId')
            .where('place.until', 'is', null)
            .select('place.organizationId as id'),
        ),
    )
    .selectFrom('facility')
    .innerJoin('organization', 'organization.id', 'facility.organizationId')
    .innerJoin('area', 'area.id', 'facility.areaId')
    .where('facility.organizationId', 'in', (from) => from.selectFrom('below').select('below.id'))
  if (filter.kind) query = query.where('facility.kind', '=', filter.kind)
  if (filter.search)
    query = query.where('facility.name', 'like', `%${filter.search.replace(/[%_\\]/g, '\\$&')}%`)
  return query
}

/** The facilities of a unit and everything below it today, each with the names of its unit and area. */
export const facilityRows = (db: Db, filter: FacilityFilter, order: RowOrder) =>
  filtered(db, filter)
    .selectAll('facility')
    .select(['organization.shortName as unitName', 'area.name as areaName', order.key.as('orderKey')])
    .where(order.beyond)
    .orderBy(order.by)

/** A page of them. */
export const findFacilities = (db: Db, filter: FacilityFilter, order: PageOrder, limit: number) =>
  facilityRows(db, filter, order).limit(limit).execute()

/** The whole of what a filter leaves: rows, and pieces in use today. */
export const sumFacilities = (db: Db, filter: FacilityFilter) =>
  filtered(db, filter)
    .select((from) => [
      from.fn.countAll<number>().as('facilities'),
      sql<number>`coalesce(sum(facility.quantity) filter (where facility.closed_on is null), 0)::bigint`.as(
        'inUse',
      ),
    ])
    .executeTakeFirstOrThrow()

/** Sets the numbers of the entries by which facilities count: version 1 of their opening, 2 of their closing. */
export async function setEntries(
  trx: Db,
  entries: readonly { id: number; sourceId: string; version: number }[],
): Promise<void> {
  await sql`
    update facility set entry_id = coalesce(e.opening, entry_id), closing_entry_id = coalesce(e.closing, closing_entry_id)
    from (select facility, max(id) filter (where version = 1) as opening, max(id) filter (where version = 2) as closing
      from unnest(${entries.map((entry) => entry.sourceId)}::uuid[], ${entries.map((entry) => entry.id)}::bigint[],
        ${entries.map((entry) => entry.version)}::int[]) as given(facility, id, version) group by facility) e
    where facility.id = e.facility`.execute(trx)
}
