import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { NamedThing } from '#platform/sheets/columns'

/** Every area as a cell may name it: by its name, or by its code where several share the name. */
export async function areaWords(db: Kysely<Database>): Promise<NamedThing[]> {
  const rows = await db
    .selectFrom('area')
    .select(['id', 'code', 'name', 'parentId'])
    .where('endedOn', 'is', null)
    .orderBy('code')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const seen = new Map<string, number>()
  for (const { name } of rows) seen.set(name, (seen.get(name) ?? 0) + 1)
  return rows.map(({ code, name, parentId }) => {
    const above = parentId === null ? undefined : byId.get(parentId)
    const label = above && above.parentId !== null ? `${above.name}${name}` : name
    return { word: seen.get(name) === 1 ? name : code, label, also: [name] }
  })
}
