import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { holding } from '#platform/text/like'
import type { ListedUnit } from './organization.ts'
import type { OrganizationKind, OrganizationLevel } from './organization-kinds.ts'
import { unitsBelow } from './tree/units-below.ts'

export interface UnitFilter {
  organizationId: number
  kind?: OrganizationKind
  level?: OrganizationLevel
  search?: string
}

type Row = ListedUnit & { orderKey: string }

const children = sql<number>`(select count(*)::int from organization_parent under
  where under.parent_id = o.id and under.until is null)`

export const unitOrder = listOrder(
  {
    code: { value: sql`o.code`, kind: 'text' },
    name: { value: sql`o.name`, kind: 'text' },
    level: {
      value: sql`array_position(array['region', 'league', 'banner', 'town', 'village', 'none'], o.level)`,
      kind: 'integer',
    },
    area: { value: sql`area.name`, kind: 'text' },
    parent: { value: sql`coalesce(above.short_name, '')`, kind: 'text' },
    children: { value: children, kind: 'integer' },
  },
  'code',
  { value: sql`o.id`, kind: 'integer' },
)

/** A unit and all below it today that are not closed, each with its area and the unit above. */
export function unitRows(
  _: Kysely<Database>,
  { organizationId, kind, level, search }: UnitFilter,
  order: RowOrder,
): RawBuilder<Row> {
  const word = holding((search ?? '').trim())
  const found = sql`and (o.name like ${word} or o.short_name like ${word} or o.code ilike ${word}
    or o.pinyin like lower(${word}) or o.initials like lower(${word}))`
  return sql`
    with below as ${unitsBelow([organizationId])}
    select o.id, o.code, o.name, o.short_name as "shortName", o.name_mongolian as "nameMongolian", o.kind, o.level,
      o.area_id as "areaId", o.closed_on as "closedOn", area.name as "areaName", above.short_name as "parentName",
      ${children} as children, ${order.key} as "orderKey"
    from below join organization o on o.id = below.id join area on area.id = o.area_id
      left join organization_parent p on p.organization_id = o.id and p.until is null
      left join organization above on above.id = p.parent_id
    where o.closed_on is null and ${order.beyond} ${search?.trim() ? found : sql``}
      ${kind ? sql`and o.kind = ${kind}` : sql``} ${level ? sql`and o.level = ${level}` : sql``}
    order by ${order.by} limit ${order.limit}`
}
