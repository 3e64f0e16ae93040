import { type RawBuilder, sql } from 'kysely'
import { unitsAbove } from '#modules/organizations'
import { checkers } from '../levels/stuck.ts'

/** Who can check what waits at a unit: there, or else at the nearest unit above where somebody can. */
export interface WaitingAt {
  unitId: number
  unitName: string
  /** Stands in where nobody at the unit can check. */
  deputyId: number | null
  deputyName: string | null
  checkers: string[]
}

/** Whom it waits for at a unit when it went through these hands, to be read. */
export const waitingAt = (
  unit: RawBuilder<unknown>,
  hands: readonly string[],
  today: string,
) => sql<WaitingAt>`
  with up as materialized (
    select unit, place - 1 as height from unnest(${unitsAbove(unit)}) with ordinality as above(unit, place)
  ), can as (
    select u.height, u.unit, c.name, c.person from up u
    cross join lateral (select * from (${checkers(today)}) c where c.unit = u.unit offset 0) c
    where c.person <> all(${[...hands]}::text[])
  ), nearest as (
    select distinct height, unit from can where height = (select min(height) from can)
  )
  select o.id as "unitId", o.short_name as "unitName", d.id as "deputyId", d.short_name as "deputyName",
    coalesce((select json_agg(c.name order by c.name, c.person) from can c where c.height = n.height), '[]') as checkers
  from up u join organization o on o.id = u.unit
  left join nearest n on true
  left join organization d on d.id = n.unit and n.height > 0
  where u.height = 0`
