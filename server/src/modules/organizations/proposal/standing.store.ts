import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type Division, divisionsIn, findArea } from '#modules/areas'
import { getOrganization } from '../organization.store.ts'
import { findAssociations } from '../tables/unit-import.store.ts'
import { unitsBelow } from '../tree/units-below.ts'

export interface Standing {
  /** The area of the unit and all inside it by the national codes; none where these do not know its code. */
  divisions: readonly Division[]
  /** The associations of areas, at the unit and below it: new ones are placed below these. */
  associations: ReadonlyMap<string, number>
  /** Areas whose association stands somewhere else in the tree. */
  elsewhere: ReadonlySet<string>
}

/** What a proposal for the units below one goes by. */
export async function readStanding(db: Kysely<Database>, organizationId: number): Promise<Standing> {
  const unit = await getOrganization(db, organizationId)
  const area = await findArea(db, unit.areaId)
  const divisions = area && unit.kind === 'association' ? divisionsIn(area.code) : []
  const all = [...(await findAssociations(db))]
  const { rows } = await sql<{ id: number }>`${unitsBelow([organizationId])}`.execute(db)
  const here = new Set(rows.map(({ id }) => id))
  const own = divisions.slice(0, 1).map(({ code }) => [code, unit.id] as const)
  return {
    divisions,
    // The unit itself, be it one of several associations of its area.
    associations: new Map([...all.filter(([, id]) => here.has(id)), ...own]),
    elsewhere: new Set(all.filter(([, id]) => !here.has(id)).map(([code]) => code)),
  }
}
