import { type RawBuilder, sql } from 'kysely'

/** A unit with all below it, or a unit by itself. */
export interface Branch {
  id: number
  name: string
  /** Whether it is the unit that was asked about, without those below it. */
  own: boolean
  /** Whether units below it have any. */
  below: boolean
}

/**
 * A unit itself and each right below it, with all that stands below that, as the tree stood on a day: every unit below
 * is in one branch and in no other, so that the branches add up to the whole.
 */
export const branchesOf = (unit: number, day: string): RawBuilder<unknown> => {
  const stood = sql`p.since <= ${day}::date and coalesce(p.until, 'infinity'::date) > ${day}::date`
  return sql`branch as (
    select p.organization_id as top, p.organization_id as unit from organization_parent p
    where p.parent_id = ${unit} and ${stood}
    union
    select b.top, p.organization_id from branch b join organization_parent p on p.parent_id = b.unit where ${stood}
  ), placed as (select top, unit, false as own from branch union all select ${unit}::int, ${unit}::int, true)`
}

/** What there is by branch; behind `from` rows `v` with the unit that has them. Branches without any are left out. */
export const inBranches = (counts: RawBuilder<unknown>, from: RawBuilder<unknown>) => sql`
  select o.id, o.short_name as name, p.own, bool_or(p.unit <> p.top) as below ${counts}
  from placed p join ${from} on v.organization_id = p.unit join organization o on o.id = p.top
  group by o.id, o.short_name, p.own`
