import Type from 'typebox'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Day, Id, IdParams } from '#platform/shapes'
import { UnattendedSchema, unattendedAt } from '../duties.ts'
import { findOrganizations } from '../names/find-units.store.ts'
import { organizationPolicy } from '../organization.policy.ts'
import { chainOf, parentHistory } from '../tree/organization-tree.store.ts'
import { HistorySchema, MoveCountSchema } from './move.shape.ts'
import { countMove } from './move-effect.ts'
import { planMove } from './move-unit.ts'

const Units = Type.Array(Type.Object({ id: Id, name: Type.String() }))

export const previewMove = endpoint({
  route: 'GET /api/organizations/{id}/move',
  summary: 'What a move would take along, out of which totals and into which; nothing is changed',
  may: organizationPolicy.manage,
  params: IdParams,
  query: Type.Object({ parentId: Id, since: Day }),
  answer: Type.Object({
    moved: MoveCountSchema,
    leaves: Units,
    enters: Units,
    replaced: HistorySchema,
    unattended: Type.Array(UnattendedSchema, { description: 'What nobody would do at the new unit above' }),
  }),
  async handle({ db, params, query, actor, platform }) {
    authorize(actor, organizationPolicy.manage, await chainOf(db, params.id))
    authorize(actor, organizationPolicy.manage, await chainOf(db, query.parentId))
    const now = platform.clock()
    const change = await planMove(db, params.id, query, dayOf(now))
    const { before, after } = change.above
    const joining = { unit: params.id, below: query.parentId }
    const named = async (ids: readonly number[]) => {
      const rows = ids.length === 0 ? [] : await findOrganizations(db, { ids: [...ids], limit: ids.length })
      return ids.flatMap((id) => rows.filter((row) => row.id === id).map(({ name }) => ({ id, name })))
    }
    return {
      moved: await countMove(db, change),
      leaves: await named(before.filter((id) => !after.includes(id))),
      enters: await named(after.filter((id) => !before.includes(id))),
      replaced: (await parentHistory(db, params.id)).filter(({ since }) => since >= query.since),
      unattended: await unattendedAt(db, after.slice(0, 1), now, joining),
    }
  },
})
