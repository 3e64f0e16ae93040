import { type RawBuilder, sql } from 'kysely'
import type { Joining } from '#modules/organizations'
import { activeSeats } from '#modules/people'

/** As if somebody had left already, a unit were closed or stood below another: what is asked before it is done. */
export interface Supposing {
  without?: { personId: string; organizationId?: number | undefined } | undefined
  closing?: number | undefined
  joining?: Joining | undefined
}

// A closed unit checks nothing any more, even where its people can still sign in.
export const checkers = (today: string, { without, closing }: Supposing = {}) => sql`
  select s.unit, s.person, s.name from ${activeSeats(['checker'])} s
  join organization o on o.id = s.unit
  where (o.closed_on is null or o.closed_on > ${today}::date)
    and s.unit is distinct from ${closing ?? null}::int
    and not (s.person = ${without?.personId ?? ''} and s.unit = coalesce(${without?.organizationId ?? null}::int, s.unit))`

/**
 * What nobody can check where it waits (no checker, or only such as have had it in hand), each with the nearest unit
 * above where somebody can: the deputy. Null where there is none.
 */
export const stuck = (today: string, which: RawBuilder<unknown>, supposing: Supposing = {}) => sql`
  with recursive checker as materialized (${checkers(today, supposing)}),
  alone as (
    select w.kind, w.id, w.check_at, w.submitted_at, w.hands from waiting_check w
    where ${which} and not exists (
      select 1 from checker c where c.unit = w.check_at and c.person <> all(w.hands))
  ), up as (
    select unit, unit as ancestor, 0 as height from (select distinct check_at as unit from alone) once
    union all
    select u.unit, p.parent_id, u.height + 1 from up u
    join organization_parent p on p.organization_id = u.ancestor and p.until is null
    where p.parent_id is not null and u.height < 20
  )
  select a.kind, a.id, a.check_at, a.submitted_at, a.hands, (
    select u.ancestor from up u where u.unit = a.check_at and u.height > 0
      and exists (select 1 from checker c where c.unit = u.ancestor and c.person <> all(a.hands))
    order by u.height limit 1) as deputy
  from alone a`

export const everyWaiting = sql`true`
