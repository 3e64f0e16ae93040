import Type from 'typebox'
import { areaErrors, findUndoableChange, readDatedAreas, undoAreaChange } from '#modules/areas'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { IdParams } from '#platform/shapes'
import { organizationPolicy } from '../organization.policy.ts'
import { lockTree } from '../tree/organization-tree.store.ts'
import { nameNow } from './area-deed.ts'
import { authorizeRegion } from './region-reach.ts'

export const undoAreaChangeEndpoint = endpoint({
  route: 'POST /api/areas/{id}/undo-change',
  summary:
    'Take back the last change of an area while all it touched are as it left them; both stay in the history',
  may: organizationPolicy.manage,
  params: IdParams,
  answer: Type.Object({ since: Type.String() }),
  async handle({ db, params, actor, platform }) {
    await authorizeRegion(db, actor)
    await lockTree(db)
    const areas = await readDatedAreas(db)
    if (!areas.has(params.id)) throw platformErrors.NOT_FOUND()
    const change = await findUndoableChange(db, areas, params.id)
    if (!change) throw areaErrors.AREA_UNDO_OVER()
    const at = platform.clock()
    await undoAreaChange(db, change, { actor, at })
    await noteAct(db, actor, at, {
      kind: 'area.change-undone',
      subject: { kind: 'area', id: params.id, name: nameNow(areas, params.id) ?? '' },
      details: { since: change.since },
    })
    return { since: change.since }
  },
})
