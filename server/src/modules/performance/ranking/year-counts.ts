import { type RawBuilder, sql } from 'kysely'
import { peopleOn } from '#modules/registers'
import { leadersOn, workIn } from '#modules/teams'
import type { NumberName } from '../scoring/rule.ts'

/** Where each number stands in `yearCounts`. */
export const countColumns: Readonly<Record<NumberName, RawBuilder<number>>> = {
  lectures: sql`lectures`,
  lecturedHours: sql`lectured_halves`,
  services: sql`services`,
  servedHours: sql`served_halves`,
  trainings: sql`trainings`,
  trainingHours: sql`attended_halves`,
  yearsListed: sql`years_listed`,
  leadsTeam: sql`leads_team`,
}

export interface YearAsked {
  kind: string
  organizationId: number
  year: number
  /** The last of the year, or today while it lasts: who stands in the list then is ranked, where they stand then. */
  day: string
  /** Whether it is of a unit below the top, whose people are looked up; see `peopleOn`. */
  few: boolean
  /** This one alone. */
  memberId?: string
}

/**
 * As SQL: what people of a list did in a year that counts, one row for each who did anything. Where few stand in the
 * list it begins at them; otherwise at what was done, so that half a million who did nothing are never looked at.
 */
export const yearCounts = (asked: YearAsked): RawBuilder<unknown> => {
  const { kind, organizationId, year, day, few, memberId } = asked
  const people = peopleOn(kind, organizationId, day, few)
  const members = memberId
    ? sql`select ${memberId}::uuid`
    : few
      ? sql`array(select member_id from there)`
      : sql`select r.member_id from register_record r where r.kind = ${kind} and r.member_id is not null`
  return sql`
    with ${few ? sql`there as materialized (${people}),` : sql``}
    done as materialized (${workIn(members, year)}),
    stood as materialized (
      select done.*, p.organization_id,
        greatest(extract(year from age(${day}::date + 1, p.since)), 0)::int as years_listed
      from done join ${few ? sql`there` : sql`(${people})`} p on p.member_id = done.member_id
    )
    select stood.*, (l.member_id is not null)::int as leads_team
    from stood left join (${leadersOn(sql`select member_id from stood`, day)}) l on l.member_id = stood.member_id`
}
