import type { Kysely } from 'kysely'
import type { Database } from '#database'
import {
  type AreaChange,
  type AreaProposal,
  areaOn,
  areasAfter,
  type DatedAreas,
  foundArea,
  makeChange,
  planned,
  type Why,
} from '#modules/areas'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { noteAreaChange } from './note-area-change.ts'

/** The change a proposal comes to; none where a change around it has brought it about already. */
function changeFor(
  areas: DatedAreas,
  { deed, areaId: area, after }: AreaProposal,
  { since, into }: { since: string; into?: number },
): AreaChange | undefined {
  if (area === null) return undefined
  if (deed === 'end')
    return into === undefined ? { deed: 'dissolve', area, since } : { deed: 'merge', area, since, into }
  const held = areaOn(areas, area, since)
  if (!after || (held?.name === after.name && held.code === after.code)) return undefined
  return {
    ...{ deed: 'change', area, since },
    ...(held?.name === after.name ? {} : { name: after.name }),
    ...(held?.code === after.code ? {} : { code: after.code }),
  }
}

/** Makes the change of one proposal; answers the areas after it. */
export async function followProposal(
  trx: Kysely<Database>,
  areas: DatedAreas,
  proposal: AreaProposal,
  given: { since: string; into?: number },
  why: Why,
): Promise<DatedAreas> {
  const { actor, at } = why
  if (proposal.deed === 'found' && proposal.after) {
    const { code, name } = proposal.after
    const { since } = given
    const added = await foundArea(trx, areas, { code, name, since }, why)
    await noteAct(trx, actor, at, {
      kind: 'area.founded',
      subject: { kind: 'area', id: added.id, name },
      details: { code, since },
    })
    const { id, level, parentId, kind, nameMongolian } = added
    const span = { since, until: null, code, name, nameMongolian, kind, parentId }
    return new Map([...areas, [id, { id, level, followedBy: null, spans: [span] }]])
  }
  const change = changeFor(areas, proposal, given)
  if (!change) return areas
  const outcome = planned(areas, change, dayOf(at))
  await makeChange(trx, areas, change, outcome, why)
  const after = areasAfter(areas, outcome)
  await noteAreaChange(trx, why, change, areas, after)
  return after
}
