import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { Day, Id, IdParams, Nullable } from '#house/shapes'
import { organizationErrors } from './organization.errors.ts'
import { organizationPolicy } from './organization.policy.ts'
import { getOrganization } from './organization.store.ts'
import { chainOf, lockTree, moveOrganization, parentHistory } from './organization-tree.store.ts'

export const moveOrganizationDeed = deed({
  route: 'POST /api/organizations/{id}/move',
  summary: 'Place a unit below another from a day on; older records keep their path',
  may: organizationPolicy.manage,
  params: IdParams,
  body: Type.Object({ parentId: Id, since: Day }, { additionalProperties: false }),
  answer: Type.Object({
    history: Type.Array(Type.Object({ parentId: Nullable(Id), since: Day, until: Nullable(Day) })),
  }),
  async handle({ db, params, body, actor }) {
    await lockTree(db)
    const parentChain = await chainOf(db, body.parentId)
    authorize(actor, organizationPolicy.manage, await chainOf(db, params.id))
    authorize(actor, organizationPolicy.manage, parentChain)
    await getOrganization(db, body.parentId, 'parentId')
    if (parentChain.includes(params.id)) throw organizationErrors.ORGANIZATION_BELOW_ITSELF()
    const now = (await parentHistory(db, params.id)).at(-1)
    if (now && body.since <= now.since)
      throw organizationErrors.ORGANIZATION_MOVE_TOO_EARLY({ since: now.since })
    await moveOrganization(db, params.id, body.parentId, body.since)
    return { history: await parentHistory(db, params.id) }
  },
})
