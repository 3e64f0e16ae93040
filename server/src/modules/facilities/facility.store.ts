import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import type { FacilityRow } from './facility.ts'

type Db = Kysely<Database>

export const findFacility = (db: Db, id: string): Promise<FacilityRow | undefined> =>
  db.selectFrom('facility').selectAll().where('id', '=', id).executeTakeFirst()

export const findFacilitiesOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('facility')
    .select(['id', 'code', 'name', 'organizationId', 'closedOn', 'state'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()

/** Codes for facilities of these kinds that nobody else has. */
export async function drawCodes(trx: Db, kinds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select kind || '-' || upper(substr(md5(gen_random_uuid()::text), 1, 8)) as code
    from unnest(${[...kinds]}::text[]) with ordinality as given(kind, place) order by place`.execute(trx)
  return rows.map(({ code }) => code)
}

/** Since when it is closed, as far as that counts. */
export async function setClosedOn(trx: Db, id: string, closedOn: string | null): Promise<void> {
  await trx.updateTable('facility').set({ closedOn }).where('id', '=', id).execute()
}

/** Which of these have the name and kind of another one of the same unit. */
export async function findNamesakes(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select f.id from facility f where f.id = any(${[...ids]}::uuid[]) and exists (
      select from facility o where o.organization_id = f.organization_id and o.kind = f.kind and o.name = f.name
        and o.id <> f.id and o.state <> 'withdrawn' and o.closed_on is null)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export interface FacilityFilter {
  organizationId: number
  kind?: string
  search?: string
  state?: FacilityRow['state']
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

/** The facilities of a unit and everything below it today, each with the names of its unit and area. */
export function facilityRows(db: Db, filter: FacilityFilter, order: RowOrder) {
  let query = db
    .selectFrom('facility')
    .innerJoin('organization', 'organization.id', 'facility.organizationId')
    .innerJoin('area', 'area.id', 'facility.areaId')
    .where(sql<boolean>`facility.organization_id in ${unitsBelow([filter.organizationId])}`)
  query = filter.state
    ? query.where('facility.state', '=', filter.state)
    : query.where('facility.state', '<>', 'withdrawn')
  if (filter.kind) query = query.where('facility.kind', '=', filter.kind)
  if (filter.search) query = query.where('facility.name', 'like', holding(filter.search))
  return query
    .selectAll('facility')
    .select(['organization.shortName as unitName', 'area.name as areaName', order.key.as('orderKey')])
    .where(order.beyond)
    .orderBy(order.by)
    .limit(order.limit)
}

/** Pieces in use today: what is not yet counted, or closed, is a row of the register and no piece. */
export const facilitySums = {
  quantity: sql<number>`case when whole.state = 'counted' and whole.closed_on is null then whole.quantity else 0 end`,
}
