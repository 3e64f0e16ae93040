import Type from 'typebox'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { IdParams, Line } from '#platform/shapes'
import { UnattendedSchema, unattendedNow } from '../duties.ts'
import { organizationErrors } from '../organization.errors.ts'
import { organizationPolicy } from '../organization.policy.ts'
import { getOrganization } from '../organization.store.ts'
import { chainOf, parentHistory } from '../tree/organization-tree.store.ts'
import { HistorySchema, MoveCountSchema } from './move.shape.ts'
import { countMove } from './move-effect.ts'
import { findUndoable, lockForMove, moveUnit, planMove } from './move-unit.ts'

export const undoMove = endpoint({
  route: 'POST /api/organizations/{id}/undo-move',
  summary:
    'Take back the last move on the day it was made: everything stands where it stood, both stay in the history',
  may: organizationPolicy.manage,
  params: IdParams,
  body: Type.Object({ adjustment: Type.Optional(Line(500)) }, { additionalProperties: false }),
  answer: Type.Object({
    history: HistorySchema,
    moved: MoveCountSchema,
    unattended: Type.Array(UnattendedSchema),
  }),
  async handle({ db, params, body, actor, platform }) {
    authorize(actor, organizationPolicy.manage, await chainOf(db, params.id))
    await lockForMove(db)
    const at = platform.clock()
    const undoes = await findUndoable(db, params.id, dayOf(at))
    if (!undoes) throw organizationErrors.ORGANIZATION_UNDO_OVER()
    const back = undoes.placesBefore.at(-1)
    const parentId = back?.parent ?? undoes.parentId
    // Whoever puts it back must look after the place it goes back to, as when moving it there.
    authorize(actor, organizationPolicy.manage, await chainOf(db, parentId))
    const planned = { parentId, since: undoes.since, undoes }
    const change = await planMove(db, params.id, planned, dayOf(at))
    const moved = await countMove(db, change)
    await moveUnit(db, change, planned, { actor, at, reason: '', adjustment: body.adjustment })
    const unit = await getOrganization(db, params.id)
    const above = await getOrganization(db, parentId)
    await noteAct(db, actor, at, {
      kind: 'unit.move-undone',
      organizationId: params.id,
      subject: { kind: 'organization', id: params.id, name: unit.name },
      details: { to: above.name, since: planned.since },
    })
    const unattended = await unattendedNow(db, change.above.after.slice(0, 1), { actor, at })
    return { history: await parentHistory(db, params.id), moved, unattended }
  },
})
