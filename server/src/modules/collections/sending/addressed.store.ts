import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { type Addressed, MOST_UNITS } from './addressed.ts'

export interface AddressedUnit {
  id: number
  name: string
}

/** The units that are meant, by name: those that stand at or below the one that asks, and are not closed. */
export async function findAddressed(
  db: Kysely<Database>,
  asker: number,
  { levels, kinds, units }: Addressed,
  today: string,
): Promise<AddressedUnit[]> {
  const byName = units ? sql`o.id = any(${units}::int[])` : sql`false`
  const byKind =
    levels || kinds
      ? sql`${levels ? sql`o.level = any(${[...levels]}::text[])` : sql`true`}
          and ${kinds ? sql`o.kind = any(${[...kinds]}::text[])` : sql`true`}`
      : sql`false`
  const { rows } = await sql<AddressedUnit>`
    select o.id, o.short_name as name from organization o
    where o.id in ${unitsBelow([asker])} and (o.closed_on is null or o.closed_on > ${today}::date)
      and ((${byKind}) or ${byName})
    order by o.short_name collate pinyin, o.id limit ${MOST_UNITS + 1}`.execute(db)
  return rows
}
