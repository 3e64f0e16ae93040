import Type from 'typebox'
import { abilities } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, Day, Id, IdParams, Moment, Nullable } from '#platform/shapes'
import { findMoves } from './moves/move.store.ts'
import { findUndoable } from './moves/move-unit.ts'
import { findFormerNames } from './names/former-name.store.ts'
import { organizationPolicy } from './organization.policy.ts'
import { findOrganization } from './organization.store.ts'
import { OrganizationSchema, presentOrganization } from './organization.ts'
import { chainSteps, parentHistory } from './tree/organization-tree.store.ts'

export const StepSchema = Type.Object({
  id: Id,
  name: Type.String(),
  shortName: Type.String(),
  level: Type.String(),
})

export const getOrganizationEndpoint = endpoint({
  route: 'GET /api/organizations/{id}',
  summary: 'One unit with everything above it and where it stood over time',
  may: 'member',
  params: IdParams,
  answer: Type.Object({
    organization: OrganizationSchema,
    chain: Type.Array(StepSchema),
    history: Type.Array(
      Type.Object({
        parentId: Nullable(Id),
        parentName: Nullable(Type.String()),
        since: Day,
        until: Nullable(Day),
      }),
    ),
    formerNames: Type.Array(
      Type.Object({ name: Type.String(), shortName: Type.String(), until: Day, byName: Type.String() }),
    ),
    moves: Type.Array(
      Type.Object({
        id: Type.Integer(),
        parentName: Type.String(),
        since: Day,
        reason: Type.String(),
        byName: Type.String(),
        at: Moment,
        undone: Type.Boolean(),
        undoes: Type.Boolean(),
      }),
    ),
    undoable: Type.Boolean({ description: 'The last move was made today and may be taken back' }),
    can: Can(organizationPolicy),
  }),
  async handle({ db, params, actor, platform }) {
    const organization = await findOrganization(db, params.id)
    if (!organization) throw platformErrors.NOT_FOUND()
    const chain = await chainSteps(db, params.id)
    const moves = await findMoves(db, params.id)
    return {
      organization: presentOrganization(organization),
      formerNames: await findFormerNames(db, params.id),
      moves: moves.map((move) => ({
        id: move.id,
        parentName: move.parentName,
        since: move.since,
        reason: move.reason,
        byName: move.movedByName,
        at: move.movedAt.toISOString(),
        undone: move.undoneBy !== null,
        undoes: move.undoes !== null,
      })),
      undoable: (await findUndoable(db, params.id, dayOf(platform.clock()))) !== undefined,
      chain,
      history: await parentHistory(db, params.id),
      can: abilities(
        actor,
        organizationPolicy,
        chain.map((step) => step.id),
      ),
    }
  },
})
