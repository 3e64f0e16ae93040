import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { activeSeats } from '#modules/people'
import { checkers, everyWaiting, type Supposing, stuck } from './stuck.ts'

type Db = Kysely<Database>

export interface Gap {
  organizationId: number
  name: string
  shortName: string
  why: 'closed' | 'suspended' | 'none' | 'own'
  waiting: number
  oldest: Date | null
  deputyId: number | null
  deputyName: string | null
}

/**
 * Units where records wait, or would wait since units below them record, and nobody can check; `units` limits it to
 * these, `below` to the subtrees of these.
 */
export async function findGaps(
  db: Db,
  today: string,
  { units, below, ...supposing }: Supposing & { units?: readonly number[]; below?: readonly number[] },
): Promise<Gap[]> {
  const { rows } = await sql<Gap>`
    with recursive checker as materialized (${checkers(today, supposing)}),
    waiting as (
      select check_at as unit, deputy, count(*)::int as waiting, min(submitted_at) as oldest
      from (${stuck(today, units ? sql`w.check_at = any(${[...units]}::int[])` : everyWaiting, supposing)}) s
      group by 1, 2
    ), awaited as (
      select distinct case when s.unit = ${supposing.joining?.unit ?? null}::int
        then ${supposing.joining?.below ?? null}::int else coalesce(p.parent_id, p.organization_id) end as unit
      from ${activeSeats(['recorder', 'officer', 'checker'])} s
      join organization_parent p on p.organization_id = s.unit and p.until is null
    ), gap as (
      select unit, deputy, waiting, oldest from waiting
      union all
      select a.unit, null, 0, null from awaited a
      where not exists (select 1 from checker c where c.unit = a.unit)
        and not exists (select 1 from waiting w where w.unit = a.unit)
    ), up as (
      select unit, unit as ancestor, 0 as height from (select distinct unit from gap) once
      union all
      select u.unit, p.parent_id, u.height + 1 from up u
      join organization_parent p on p.organization_id = u.ancestor and p.until is null
      where p.parent_id is not null and u.height < 20
    ), placed as (
      select g.unit, g.waiting, g.oldest, case when g.waiting > 0 then g.deputy else (
        select u.ancestor from up u where u.unit = g.unit and u.height > 0
          and exists (select 1 from checker c where c.unit = u.ancestor)
        order by u.height limit 1) end as deputy
      from gap g
      where ${units ? sql`g.unit = any(${[...units]}::int[])` : sql`true`}
        and ${below ? sql`exists (select 1 from up u where u.unit = g.unit and u.ancestor = any(${[...below]}::int[]))` : sql`true`}
    )
    select o.id as organization_id, o.name, o.short_name, p.waiting, p.oldest, d.id as deputy_id,
      d.short_name as deputy_name,
      case when o.closed_on <= ${today}::date or o.id = ${supposing.closing ?? null}::int then 'closed'
        when exists (select 1 from checker c where c.unit = o.id) then 'own'
        when exists (select 1 from role_seat r where r.role = 'checker' and r.organization_id = o.id) then 'suspended'
        else 'none' end as why
    from placed p join organization o on o.id = p.unit left join organization d on d.id = p.deputy
    order by p.waiting desc, p.oldest, o.id`.execute(db)
  return rows
}

/** The units where a person is checker, or the one of them that is asked about. */
export async function unitsChecked(db: Db, personId: string, organizationId?: number): Promise<number[]> {
  const { rows } = await sql<{ unit: number }>`
    select s.unit from ${activeSeats(['checker'])} s
    where s.person = ${personId} and s.unit = coalesce(${organizationId ?? null}::int, s.unit)`.execute(db)
  return rows.map((row) => row.unit)
}
