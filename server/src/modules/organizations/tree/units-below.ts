import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'

/**
 * These units and everything below them as the tree stood on `day` (today's tree when left out), as a query in brackets:
 * `where unit in ${unitsBelow([7])}`.
 */
export function unitsBelow(units: readonly number[], day?: string): RawBuilder<unknown> {
  const stood =
    day === undefined
      ? sql`p.until is null`
      : sql`p.since <= ${day}::date and coalesce(p.until, 'infinity'::date) > ${day}::date`
  return sql`(
  with recursive below as (
    select id from unnest(${[...units]}::int[]) as id
    union
    select p.organization_id from organization_parent p join below on below.id = p.parent_id where ${stood}
  ) select id from below)`
}

/** So many rows are sorted at once without anybody waiting. */
export const FEW = 2000

/**
 * Whether a row is of these units or below, written for how many such rows there are: few are looked up unit by unit,
 * to be sorted; many are met soon enough by whoever walks all rows in their order.
 */
export const heldBelow = (
  column: RawBuilder<unknown>,
  units: readonly number[],
  few: boolean,
  day?: string,
) =>
  few
    ? sql<boolean>`${column} = any(array${unitsBelow(units, day)})`
    : sql<boolean>`(${column} in ${unitsBelow(units, day)}) is true`

/** Whether a query, given without its columns from its `from` on, has but few rows; it is read no further. */
export async function hasFew(db: Kysely<Database>, from: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ few: boolean }>`
    select count(*) < ${FEW}::int as few from (select ${from} limit ${FEW}::int) counted`.execute(db)
  return rows[0]?.few ?? true
}
