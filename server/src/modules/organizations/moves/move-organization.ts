import Type from 'typebox'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Day, Id, IdParams, Line } from '#platform/shapes'
import { UnattendedSchema, unattendedNow } from '../duties.ts'
import { organizationPolicy } from '../organization.policy.ts'
import { getOrganization } from '../organization.store.ts'
import { chainOf, parentHistory } from '../tree/organization-tree.store.ts'
import { HistorySchema, MoveCountSchema } from './move.shape.ts'
import { countMove } from './move-effect.ts'
import { lockForMove, moveUnit, planMove } from './move-unit.ts'

export const moveOrganizationEndpoint = endpoint({
  route: 'POST /api/organizations/{id}/move',
  summary: 'Place a unit below another from a day on; what counts from that day on goes along, at once',
  may: organizationPolicy.manage,
  params: IdParams,
  body: Type.Object(
    {
      parentId: Id,
      since: Day,
      reason: Type.Optional(Line(200)),
      adjustment: Type.Optional(Line(500)),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    history: HistorySchema,
    moved: MoveCountSchema,
    unattended: Type.Array(UnattendedSchema),
  }),
  async handle({ db, params, body, actor, platform }) {
    const { reason = '', adjustment, ...planned } = body
    authorize(actor, organizationPolicy.manage, await chainOf(db, params.id))
    authorize(actor, organizationPolicy.manage, await chainOf(db, planned.parentId))
    await lockForMove(db)
    const at = platform.clock()
    const change = await planMove(db, params.id, planned, dayOf(at))
    const moved = await countMove(db, change)
    await moveUnit(db, change, planned, { actor, at, reason, adjustment })
    const unit = await getOrganization(db, params.id)
    const above = await getOrganization(db, planned.parentId)
    await noteAct(db, actor, at, {
      kind: 'unit.moved',
      organizationId: params.id,
      subject: { kind: 'organization', id: params.id, name: unit.name },
      details: { to: above.name, since: planned.since },
    })
    const unattended = await unattendedNow(db, change.above.after.slice(0, 1), { actor, at })
    return { history: await parentHistory(db, params.id), moved, unattended }
  },
})
