import { type RawBuilder, sql } from 'kysely'
import { activeSeats } from '#modules/people'
import type { Actor, Role } from '#platform/actor'

/** Who keeps the records of a unit: those who record for it, and where nobody does, those of the nearest unit above. */
export const keeping: readonly Role[] = ['recorder', 'officer']

/** Where somebody keeps records. */
export const seatsOf = ({ roles }: Actor): number[] => [
  ...new Set(roles.filter(({ role }) => keeping.includes(role)).map(({ organizationId }) => organizationId)),
]

const kept = (unit: RawBuilder<unknown>) =>
  sql`exists (select from ${activeSeats(keeping)} s where s.unit = ${unit})`

/** The units whose records are for whoever sits at these: they themselves, and all below that have nobody nearer. */
export const keptFrom = (seats: readonly number[]): RawBuilder<unknown> => sql`(
  with recursive mine as (
    select unnest(${[...seats]}::int[]) as unit
    union
    select p.organization_id from mine join organization_parent p on p.parent_id = mine.unit and p.until is null
    where not ${kept(sql`p.organization_id`)}
  ) select unit from mine)`

/**
 * Who keeps the records of units, for a statement that has them as `waiting(unit, count, …)`: the parts of a `with
 * recursive` that end in `keeper(unit, person)`.
 */
export const keepersOfWaiting = sql`
  up as (
    select distinct unit, unit as place from waiting
    union
    select u.unit, p.parent_id from up u
    join organization_parent p on p.organization_id = u.place and p.until is null
    where p.parent_id is not null and not ${kept(sql`u.place`)}
  ), keeper as (
    select distinct u.unit, s.person from up u join ${activeSeats(keeping)} s on s.unit = u.place
  )`

/** Who leads above units: the officers of each of them and of all above it, as `leader(unit, person)`. */
export const leadersOfWaiting = sql`
  above as (
    select distinct unit, unit as place from waiting
    union
    select a.unit, p.parent_id from above a
    join organization_parent p on p.organization_id = a.place and p.until is null where p.parent_id is not null
  ), leader as (
    select distinct a.unit, s.person from above a join ${activeSeats(['officer'])} s on s.unit = a.place
  )`
