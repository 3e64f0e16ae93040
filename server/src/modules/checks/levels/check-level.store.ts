import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsAbove } from '#modules/organizations'

export interface FirstCheck {
  /** The organization where the record waits first. */
  checkAt: number
  /** How many levels must check it. */
  checks: number
}

/**
 * Where records go first to be checked, for many at once and in the order asked; see `firstCheck`. Whoever looks
 * after the unit today checks, also what happened while it stood elsewhere. A rule written above is the minimum below.
 */
export const firstChecks = async (db: Kysely<Database>, hosts: readonly number[]): Promise<FirstCheck[]> =>
  (await firstChecksOf(hosts).execute(db)).rows

/** The same, to be read. */
export const firstChecksOf = (hosts: readonly number[]) => sql<FirstCheck>`
  with chain as materialized (
    select host, ${unitsAbove(sql`host`)} as above from (select distinct unnest(${[...hosts]}::int[]) as host) once
  )
  select coalesce(above[2], host) as "checkAt",
    greatest(1, least(coalesce(rule.levels, 1), cardinality(above) - 1)) as checks
  from unnest(${[...hosts]}::int[]) with ordinality as asked(host, place) join chain using (host)
  left join lateral (select max(levels) as levels from check_rule where organization_id = any(above)) rule on true
  order by place`

/** Where a record that moves the figures of several units goes first: to the lowest that stands above all of them. */
export const firstCheckAbove = async (
  db: Kysely<Database>,
  units: readonly number[],
): Promise<FirstCheck[]> => (await firstCheckAboveOf(units).execute(db)).rows

/** The same, to be read; where one of them is the top, the top checks. */
export const firstCheckAboveOf = (units: readonly number[]) => sql<FirstCheck>`
  with chain as materialized (
    select ${unitsAbove(sql`unit`)} as above, place from unnest(${[...units]}::int[]) with ordinality as u(unit, place)
  ), shared as (
    select s.unit, s.step from chain, unnest(chain.above) with ordinality as s(unit, step)
    where chain.place = 1 and not exists (select from chain c where s.unit <> all(c.above[2:]))
  )
  select coalesce((select unit from shared order by step limit 1),
      (select above[cardinality(above)] from chain where place = 1)) as "checkAt",
    greatest(1, least(coalesce((select max(levels) from check_rule, chain where organization_id = any(above)), 1),
      (select count(*)::int from shared))) as checks`
