import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { peopleOn } from '#modules/registers'
import { workIn } from '#modules/teams'
import { holding } from '#platform/text/like'

export const trainingStates = ['short', 'met'] as const
export type TrainingState = (typeof trainingStates)[number]

export interface TrainingAsked {
  kind: string
  organizationId: number
  year: number
  /** Who stands in the list on it is asked for the hours. */
  day: string
  /** Whether it is of a unit below the top, whose people are looked up; see `peopleOn`. */
  few: boolean
  /** Hours. */
  required: number
}

export interface TrainedRow {
  id: string
  name: string
  code: string
  unitName: string
  hours: number
  missing: number
  state: TrainingState
  orderKey: string
}

export const trainingOrder = listOrder(
  {
    hours: { value: sql`coalesce(d.halves, 0)`, kind: 'integer' },
    name: { value: sql`m.name`, kind: 'text' },
    unit: { value: sql`o.short_name`, kind: 'text' },
  },
  'hours',
  { value: sql`m.id`, kind: 'uuid' },
)

const halvesOf = (hours: number) => sql`${sql.lit(Math.round(hours * 2))}`

/** The people who are asked for hours as `p`, each with what they attended as `d`; few are looked up, as in `yearCounts`. */
const trained = ({ kind, organizationId, year, day, few }: TrainingAsked, join = sql`left join`) => {
  const people = peopleOn(kind, organizationId, day, few)
  const members = few
    ? sql`array(select member_id from there)`
    : sql`select r.member_id from register_record r where r.kind = ${kind} and r.member_id is not null`
  return {
    there: few ? sql`with there as materialized (${people})` : sql``,
    people: sql`${few ? sql`there` : sql`(${people})`} p ${join} (
      select w.member_id, w.attended_halves as halves from (${workIn(members, year)}) w where w.attended_halves > 0
    ) d on d.member_id = p.member_id`,
  }
}

/** The people of a list with their hours of training in a year: whoever has least comes first. */
export function trainingRows(
  _: Kysely<Database>,
  { state, search = '', ...asked }: TrainingAsked & { state?: TrainingState; search?: string; about: string },
  order: RowOrder,
): RawBuilder<TrainedRow> {
  const required = halvesOf(asked.required)
  const { there, people } = trained(asked, state === 'met' ? sql`join` : sql`left join`)
  const halves = sql`coalesce(d.halves, 0)`
  return sql<TrainedRow>`
    ${there} select m.id, m.name, m.code, o.short_name as unit_name, ${halves} / 2.0::float8 as hours,
      greatest(${required} - ${halves}, 0) / 2.0::float8 as missing,
      case when ${halves} >= ${required} then 'met' else 'short' end as state, ${order.key} as order_key
    from ${people}
    join member m on m.id = p.member_id
    join organization o on o.id = p.organization_id
    where ${state ? sql`${halves} ${sql.raw(state === 'met' ? '>=' : '<')} ${required}` : sql`true`}
      ${search.trim() ? sql`and (m.name like ${holding(search.trim())} or m.code = ${search.trim().toUpperCase()})` : sql``}
      and ${order.beyond}
    order by ${order.by} limit ${order.limit}`
}

/** How many were asked for hours, how many have them, and the hours of all. */
export async function sumTraining(db: Kysely<Database>, asked: TrainingAsked) {
  const { there, people } = trained(asked)
  const { rows } = await sql<{ people: number; met: number; hours: number }>`
    ${there} select count(*)::int as people, (count(*) filter (where d.halves >= ${halvesOf(asked.required)}))::int as met,
      coalesce(sum(d.halves), 0)::int / 2.0::float8 as hours
    from ${people}`.execute(db)
  return rows[0] ?? { people: 0, met: 0, hours: 0 }
}
