import { type RawBuilder, sql } from 'kysely'

export interface UnitFilter {
  organizationId: number
  kind?: string
  level?: string
}

interface ListedUnit {
  code: string
  name: string
  shortName: string
  nameMongolian: string
  kind: string
  level: string
  areaName: string
  parentName: string | null
}

/** A unit and all below it today that are not closed, by code, each with its area and the unit above. */
export const unitRows = ({
  organizationId,
  kind,
  level,
}: UnitFilter): RawBuilder<ListedUnit> => sql<ListedUnit>`
  with recursive below as (
    select ${organizationId}::int as id
    union
    select p.organization_id from organization_parent p join below on p.parent_id = below.id where p.until is null
  )
  select o.code, o.name, o.short_name as "shortName", o.name_mongolian as "nameMongolian", o.kind, o.level,
    area.name as "areaName", above.short_name as "parentName"
  from below join organization o on o.id = below.id join area on area.id = o.area_id
    left join organization_parent p on p.organization_id = o.id and p.until is null
    left join organization above on above.id = p.parent_id
  where o.closed_on is null ${kind ? sql`and o.kind = ${kind}` : sql``} ${level ? sql`and o.level = ${level}` : sql``}
  order by o.code`
