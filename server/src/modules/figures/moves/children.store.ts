import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Stretch } from '#modules/organizations'

type Db = Kysely<Database>

export interface ChildUnit {
  id: number
  name: string
  shortName: string
  level: string
  /** The area an association stands for; null for whoever stands for none, or no longer. */
  area: { code: string; name: string } | null
  /** When it stood there, earliest first. */
  days: Stretch[]
}

/**
 * The organizations that stood directly below another on any day of a stretch (all days up to `to` where `from` is
 * null), in the order of their codes; with `asOf` by the tree as it was known at that moment.
 */
export async function childrenWithin(
  db: Db,
  parent: number,
  { from, to }: { from: string | null; to: string },
  asOf?: Date,
): Promise<ChildUnit[]> {
  // What a unit's first move since then found is what was known then.
  const places = asOf
    ? sql`
      select organization_id, parent_id, since, until from organization_parent p
      where not exists (select from organization_move m where m.organization_id = p.organization_id and m.moved_at > ${asOf})
      union all
      select m.organization_id, (place->>'parent')::int, (place->>'since')::date, (place->>'until')::date
      from (select distinct on (organization_id) organization_id, places_before from organization_move
        where moved_at > ${asOf} order by organization_id, id) m, jsonb_array_elements(m.places_before) place`
    : sql`select organization_id, parent_id, since, until from organization_parent`
  const { rows } = await sql<ChildUnit>`
    select o.id, o.name, o.short_name, o.level,
      case when o.kind = 'association' and o.closed_on is null
        then json_build_object('code', a.code, 'name', a.name) end as area,
      json_agg(json_build_object('from', p.since, 'until', p.until) order by p.since) as days
    from (${places}) p join organization o on o.id = p.organization_id
    join area a on a.id = o.area_id
    where p.parent_id = ${parent} and p.since <= ${to}::date
      and (p.until is null or p.until > ${from ?? '-infinity'}::date)
    group by o.id, a.id order by o.code`.execute(db)
  return rows
}
