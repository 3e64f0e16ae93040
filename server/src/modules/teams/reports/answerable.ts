import { type RawBuilder, sql } from 'kysely'
import { unitsBelow } from '#modules/organizations'
import { activeSeats } from '#modules/people'
import { type Actor, seats } from '#platform/actor'
import { servicePolicy } from './service.policy.ts'
import { unitOfReport } from './service-report.store.ts'

const leads = (person: RawBuilder<unknown>, today: string) => sql`exists (
  select from team_leads(r.team_id) l join team_member e on e.id = l.team_member_id join member lm on lm.id = e.member_id
  where lm.person_id = ${person} and l.since <= ${today}::date and (l.until is null or l.until > ${today}::date))`

const foreign = (actor: Actor) =>
  sql`m.person_id is distinct from ${actor.id} and r.reported_by <> ${actor.id}`

/**
 * As SQL over a report `r`, its member `m` and its team `t`: whether somebody may answer it. The leader of the team, and
 * whoever confirms at the unit or above; never oneself. The one rule of the list, of one answer and of many.
 */
export const mayAnswer = (actor: Actor, today: string): RawBuilder<boolean> => sql`(
  ${foreign(actor)} and (${leads(sql`${actor.id}`, today)}
    or ${unitOfReport} in ${unitsBelow(seats(actor, servicePolicy.confirm))}))`

/**
 * As SQL likewise: whether it waits for them, as the nearest who can answer: the leader where one has an account, and
 * those at the nearest unit where somebody else than its author confirms.
 */
export const waitsForThem = (actor: Actor, today: string): RawBuilder<boolean> => sql`(
  ${foreign(actor)} and (${leads(sql`${actor.id}`, today)}
    or (${unitOfReport} in ${unitsBelow(seats(actor, servicePolicy.confirm))}
      and (select u.place from unnest(units_above(${unitOfReport}, null)) with ordinality u(place, step)
        where exists (select from ${activeSeats(servicePolicy.confirm.roles)} s
          where s.unit = u.place and s.person is distinct from m.person_id)
        order by u.step limit 1) = any(${seats(actor, servicePolicy.confirm)}::int[]))))`
