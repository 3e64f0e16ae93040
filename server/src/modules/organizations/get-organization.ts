import Type from 'typebox'
import { abilities } from '#house/actor'
import { deed } from '#house/deed'
import { houseErrors } from '#house/errors'
import { Can, Day, Id, IdParams, Nullable } from '#house/shapes'
import { organizationPolicy } from './organization.policy.ts'
import { findOrganization } from './organization.store.ts'
import { OrganizationSchema, presentOrganization } from './organization.ts'
import { chainSteps, parentHistory } from './organization-tree.store.ts'

export const StepSchema = Type.Object({
  id: Id,
  name: Type.String(),
  shortName: Type.String(),
  level: Type.String(),
})

export const getOrganizationDeed = deed({
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
    can: Can(organizationPolicy),
  }),
  async handle({ db, params, actor }) {
    const organization = await findOrganization(db, params.id)
    if (!organization) throw houseErrors.NOT_FOUND()
    const chain = await chainSteps(db, params.id)
    return {
      organization: presentOrganization(organization),
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
