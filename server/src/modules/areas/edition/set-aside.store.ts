import type { Kysely } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** The proposals of an edition that the region does not follow. */
export const findSetAside = async (db: Db, edition: string): Promise<Set<string>> => {
  const rows = await db.selectFrom('areaSetAside').select('proposal').where('edition', '=', edition).execute()
  return new Set(rows.map(({ proposal }) => proposal))
}

/** Sets proposals aside, or takes them up again. */
export async function setAside(
  trx: Db,
  edition: string,
  proposals: readonly string[],
  by: { name: string; at: Date } | undefined,
): Promise<void> {
  if (proposals.length === 0) return
  if (by)
    await trx
      .insertInto('areaSetAside')
      .values(proposals.map((proposal) => ({ edition, proposal, setAsideBy: by.name, setAsideAt: by.at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else
    await trx
      .deleteFrom('areaSetAside')
      .where('edition', '=', edition)
      .where('proposal', 'in', [...proposals])
      .execute()
}
