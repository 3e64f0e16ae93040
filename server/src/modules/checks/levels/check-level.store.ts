import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

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
export async function firstChecks(db: Kysely<Database>, hosts: readonly number[]): Promise<FirstCheck[]> {
  const { rows } = await sql<FirstCheck>`
    with recursive asked as (
      select * from unnest(${[...hosts]}::int[]) with ordinality as given(host, place)
    ), step as (
      select host, host as organization, 0 as height from (select distinct host from asked) once
      union all
      select s.host, p.parent_id, s.height + 1
      from step s join organization_parent p on p.organization_id = s.organization and p.until is null
      where p.parent_id is not null and s.height < 20
    ), chain as (
      select host, array_agg(organization order by height) as above from step group by host
    )
    select coalesce(above[2], host) as check_at,
      greatest(1, least(coalesce(rule.levels, 1), cardinality(above) - 1)) as checks
    from asked join chain using (host)
    left join lateral (select max(levels) as levels from check_rule where organization_id = any(above)) rule on true
    order by place`.execute(db)
  return rows
}
