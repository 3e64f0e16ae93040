import type { Kysely } from 'kysely'
import type { Database } from '#database'

/** The short names of units, each asked for once for as long as the answer is kept. */
export function unitNames(
  db: Kysely<Database>,
): (ids: Iterable<number>) => Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>()
  return async (ids) => {
    const unknown = [...new Set(ids)].filter((id) => !names.has(id))
    if (unknown.length === 0) return names
    const rows = await db
      .selectFrom('organization')
      .select(['id', 'shortName'])
      .where('id', 'in', unknown)
      .execute()
    for (const { id, shortName } of rows) names.set(id, shortName)
    return names
  }
}

/** For lists: each row with the short names of the units it names, looked up for many rows at once. */
export const withUnitNames =
  <Q, R>(unitsOf: (row: Q) => readonly number[], put: (row: Q, names: string[]) => R) =>
  ({ db }: { db: Kysely<Database> }) => {
    const namesOf = unitNames(db)
    return async (rows: readonly Q[]): Promise<R[]> => {
      const names = await namesOf(rows.flatMap(unitsOf))
      return rows.map((row) =>
        put(
          row,
          unitsOf(row).map((id) => names.get(id) ?? ''),
        ),
      )
    }
  }
