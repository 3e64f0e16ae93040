import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { houseErrors } from '#house/errors'
import { Day, IdParams, Line, Nullable } from '#house/shapes'
import { UnattendedSchema, unattendedAt } from './duties.ts'
import { organizationErrors } from './organization.errors.ts'
import { organizationPolicy } from './organization.policy.ts'
import { findOrganization, findOrganizations, updateOrganization } from './organization.store.ts'
import { OrganizationSchema, presentOrganization } from './organization.ts'
import { chainOf } from './organization-tree.store.ts'

export const changeOrganization = deed({
  route: 'PATCH /api/organizations/{id}',
  summary: 'Rename a unit, or close it from a day on',
  may: organizationPolicy.manage,
  params: IdParams,
  body: Type.Partial(
    Type.Object({
      name: Line(100),
      shortName: Line(30),
      nameMongolian: Type.String({ maxLength: 200 }),
      closedOn: Nullable(Day),
    }),
    { additionalProperties: false, minProperties: 1 },
  ),
  answer: Type.Object({ ...OrganizationSchema.properties, unattended: Type.Array(UnattendedSchema) }),
  async handle({ db, params, body, actor, house }) {
    if (!(await findOrganization(db, params.id))) throw houseErrors.NOT_FOUND()
    authorize(actor, organizationPolicy.manage, await chainOf(db, params.id))
    if (body.closedOn) {
      const below = await findOrganizations(db, { parentId: params.id, limit: 1 })
      if (below.length > 0) throw organizationErrors.ORGANIZATION_HAS_CHILDREN({ name: below[0]?.name })
    }
    const changed = presentOrganization(await updateOrganization(db, params.id, body))
    const unattended = body.closedOn ? await unattendedAt(db, [params.id], house.clock()) : []
    return { ...changed, unattended }
  },
})
