import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { NamedThing } from '#platform/sheets/columns'

/** Every open unit as a cell may name it: by its name, or by its code where two units share the name. */
export async function organizationWords(db: Kysely<Database>): Promise<NamedThing[]> {
  const rows = await db
    .selectFrom('organization')
    .select(['name', 'shortName', 'code'])
    .where('closedOn', 'is', null)
    .orderBy('id')
    .execute()
  const seen = new Map<string, number>()
  for (const { name } of rows) seen.set(name, (seen.get(name) ?? 0) + 1)
  return rows.map(({ name, shortName, code }) =>
    seen.get(name) === 1
      ? { word: name, label: name, also: [shortName] }
      : { word: code, label: `${name}（${code}）`, also: [name, shortName] },
  )
}
