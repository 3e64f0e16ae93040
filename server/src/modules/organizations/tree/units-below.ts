import { type RawBuilder, sql } from 'kysely'

/** These units and everything below them today, as a query in brackets: `where unit in ${unitsBelow([7])}`. */
export const unitsBelow = (units: readonly number[]): RawBuilder<unknown> => sql`(
  with recursive below as (
    select id from unnest(${[...units]}::int[]) as id
    union
    select p.organization_id from organization_parent p join below on below.id = p.parent_id where p.until is null
  ) select id from below)`
