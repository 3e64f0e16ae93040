import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Actor, type Permission, seats } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'
import { isUuid } from '#platform/text/formats'

/** What the records of a noun are called that stand behind figures. */
export interface SourceTitle {
  /** As the ledger names the kind of source. */
  kind: string
  /** The titles of those the person may see, by id. */
  titles(db: Kysely<Database>, actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export const sourceTitles = extensionPoint<SourceTitle>('titles of sources')

interface Source {
  sourceKind: string
  sourceId: string
}

/** What the records behind lines are called, each kind asked for once; null where the reader may not see one. */
export async function titlesBehind(
  db: Kysely<Database>,
  actor: Actor,
  rows: readonly Source[],
): Promise<(row: Source) => string | null> {
  const kinds = sourceTitles.all().map(async ({ kind, titles }) => {
    const ids = rows.filter((row) => row.sourceKind === kind).map((row) => row.sourceId)
    return [kind, ids.length > 0 ? await titles(db, actor, [...new Set(ids)]) : undefined] as const
  })
  const known = new Map(await Promise.all(kinds))
  return ({ sourceKind, sourceId }) => known.get(sourceKind)?.get(sourceId) ?? null
}

type Titled = { id: string; title: string }[]

/** The titles of a noun whose records are seen by whoever has a permission at their units or above. */
export const titlesBy = (
  kind: string,
  read: Permission,
  find: (db: Kysely<Database>, ids: readonly string[], seats: readonly number[]) => Promise<Titled>,
): SourceTitle => ({
  kind,
  async titles(db, actor, ids) {
    const rows = await find(db, ids.filter(isUuid), seats(actor, read))
    return new Map(rows.map(({ id, title }) => [id, title]))
  },
})
