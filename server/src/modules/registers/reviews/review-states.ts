import { type RawBuilder, sql } from 'kysely'
import type { Round } from './round.store.ts'

/** Where a record stands in a review: each in one of these, and in no other. */
export const reviewStates = ['due', 'sent', 'answered', 'overdue'] as const
export type ReviewState = (typeof reviewStates)[number]

/** How it was answered, or what stands in the way of an answer. */
export const reviewWays = ['stands', 'changed', 'ended', 'returned', 'changing'] as const
export type ReviewWay = (typeof reviewWays)[number]

export interface ReviewRow {
  recordId: string
  organizationId: number
  state: ReviewState
  way: ReviewWay | null
  sentOn: string | null
  late: boolean
}

const sent = (change: RawBuilder<unknown>) =>
  sql`coalesce(${change}.state in ('submitted', 'counted'), false)`
const [a, e] = [sql.raw('a'), sql.raw('e')]

/** Of the change that answers: an answer goes before an end that came to it later. */
const answering = (column: string) =>
  sql`case when ${sent(a)} then a.${sql.raw(column)} when ${sent(e)} then e.${sql.raw(column)} end`
const sentOn = sql`((${answering('submitted_at')}) at time zone 'Asia/Shanghai')::date`

/**
 * The records of a review with where each stands, as a query in brackets. Nothing of it is stored: in it is who stood in
 * the list on the day it opened, as that is known now; it is with the unit that keeps the record on the day of the board;
 * and it stands where its answer stands, or its end, which always answers.
 */
export const reviewedRecords = (
  kind: string,
  { year, opens, due, asOf }: Round,
  today: string,
): RawBuilder<ReviewRow> => sql`(
  select m.record_id, m.organization_id,
    case when a.state = 'counted' or e.state = 'counted' then 'answered'
      when ${sent(a)} or ${sent(e)} then 'sent'
      when ${today}::date <= ${due}::date then 'due' else 'overdue' end as state,
    case when ${sent(a)} and not a.ends then case when a.facts is null then 'stands' else 'changed' end
      when ${sent(a)} or ${sent(e)} then 'ended'
      when coalesce(a.id, e.id) is not null then 'returned'
      when p.id is not null then 'changing' end as way,
    ${sentOn} as sent_on, coalesce(${sentOn} > ${due}::date, false) as late
  from (
    select s.record_id, case when s.until > ${asOf}::date then s.organization_id else (
      select l.organization_id from register_span l where l.record_id = s.record_id and l.since <= ${asOf}::date
      order by l.since desc limit 1) end as organization_id
    from register_span s
    where s.kind = ${kind} and s.since <= ${opens}::date and s.until > ${opens}::date
  ) m
  left join register_change a on a.record_id = m.record_id and a.review = ${year} and a.state <> 'withdrawn'
  left join register_change e on e.record_id = m.record_id and e.ends and e.state <> 'withdrawn'
    and e.day <= ${asOf}::date and e.id is distinct from a.id
  left join register_change p on p.record_id = m.record_id and p.state in ('draft', 'submitted', 'returned')
    and p.id is distinct from a.id and p.id is distinct from e.id
)`
