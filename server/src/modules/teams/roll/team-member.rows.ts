import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { holding } from '#platform/text/like'
import { servedIn } from '../service/service.store.ts'

/** From when until when somebody led. */
export interface Lead {
  id: string
  since: string
  until: string | null
}

export interface RolledMember {
  id: string
  memberId: string
  name: string
  code: string
  unitName: string
  since: string
  until: string | null
  leads: boolean
  led: Lead[]
  /** The team they were entered into, where that was merged into this one. */
  cameFrom: string | null
  hours: number
  orderKey: string
}

export const rollOrder = listOrder(
  {
    role: { value: sql`case when leads then '0' else '1' end || name`, kind: 'text' },
    name: { value: sql`name`, kind: 'text' },
    unit: { value: sql`unit_name`, kind: 'text' },
    since: { value: sql`since`, kind: 'day' },
    hours: { value: sql`halves`, kind: 'integer' },
  },
  'role',
  { value: sql`id`, kind: 'uuid' },
)

export interface RollAsked {
  name: string
  team: string
  /** As it was on this day; everybody there ever was where none is said. */
  day: string | null
  /** Whose hours of service stand beside them. */
  year: string
  search: string
}

/** The roll of a team: who leads it first. */
export function rollRows(
  _: Kysely<Database>,
  { team, day, year, search }: RollAsked,
  order: RowOrder,
): RawBuilder<RolledMember> {
  const on = (since: string, until: string) =>
    day === null
      ? sql`true`
      : sql`${sql.raw(since)} <= ${day}::date and (${sql.raw(until)} is null or ${sql.raw(until)} > ${day}::date)`
  return sql<RolledMember>`
    select id, member_id, name, code, unit_name, since, until, leads, led, came_from, halves / 2.0::float8 as hours,
      ${order.key} as order_key
    from (
      select r.team_member_id as id, r.member_id, m.name, m.code, o.short_name as unit_name, r.since, r.until,
        exists (select from team_leads(${team}::uuid) l where l.team_member_id = r.team_member_id
          and ${day === null ? sql`l.until is null` : on('l.since', 'l.until')}) as leads,
        coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'since', l.since, 'until', l.until) order by l.since)
          from team_leads(${team}::uuid) l where l.team_member_id = r.team_member_id), '[]') as led,
        case when r.origin_id <> ${team}::uuid then f.name end as came_from,
        coalesce(h.halves, 0) as halves
      from team_roll(${team}::uuid) r
      join member m on m.id = r.member_id
      join organization o on o.id = m.organization_id
      join register_record f on f.id = r.origin_id
      left join (${servedIn(sql`array(select member_id from team_roll(${team}::uuid))`, year)}) h on h.member_id = r.member_id
      where ${on('r.since', 'r.until')}
        ${search ? sql`and (m.name like ${holding(search)} or m.code = ${search.toUpperCase()})` : sql``}
    ) rolled
    where ${order.beyond}
    order by ${order.by} limit ${order.limit}`
}
