import type { Kysely } from 'kysely'
import type { Database } from '#database'
import {
  type AreaProposal,
  compareEdition,
  type DatedAreas,
  divisionsIn,
  readDatedAreas,
} from '#modules/areas'

/** What the edition that comes along has otherwise than the areas that stand now. */
export function proposalsFor(areas: DatedAreas): AreaProposal[] {
  const standing = [...areas.values()].flatMap(({ id, level, spans }) => {
    const last = spans.at(-1)
    return last && last.until === null
      ? [{ id, level, code: last.code, name: last.name, parentId: last.parentId }]
      : []
  })
  const top = standing.find(({ parentId }) => parentId === null)
  return top ? compareEdition(standing, divisionsIn(top.code)) : []
}

export async function readProposals(db: Kysely<Database>): Promise<AreaProposal[]> {
  return proposalsFor(await readDatedAreas(db))
}
