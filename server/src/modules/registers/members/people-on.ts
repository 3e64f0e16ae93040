import { type RawBuilder, sql } from 'kysely'
import { heldBelow } from '#modules/organizations'
import { countsOn } from '../validity/lapse.ts'

/**
 * As SQL: the people who stood in a list on a day at a unit and all below it, by the tree of that day:
 * `member_id, organization_id, since`. Nobody stands twice in a list on a day (decision 0049). With `few` they are
 * looked up unit by unit, else met among all of the list; the answer is the same.
 */
export const peopleOn = (
  kind: string,
  organizationId: number,
  day: string,
  few: boolean,
): RawBuilder<unknown> => sql`
  select r.member_id, s.organization_id, r.since
  from register_span s join register_record r on r.id = s.record_id
  where s.kind = ${kind} and r.kind = ${kind} and r.member_id is not null and s.since <= ${day}::date and s.until > ${day}::date
    and ${heldBelow(sql`s.organization_id`, [organizationId], few, day)}
    and ${countsOn(sql`s."values"`, sql`s.kind`, day)}`
