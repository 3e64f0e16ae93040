import Type from 'typebox'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField, platformErrors } from '#platform/errors'
import { Day, IdParams, Line, Nullable } from '#platform/shapes'
import { UnattendedSchema, unattendedNow } from './duties.ts'
import { findOrganizations } from './names/find-units.store.ts'
import { insertFormerName } from './names/former-name.store.ts'
import { organizationErrors } from './organization.errors.ts'
import { organizationPolicy } from './organization.policy.ts'
import { findOrganization, updateOrganization } from './organization.store.ts'
import { OrganizationSchema, presentOrganization } from './organization.ts'
import { chainOf } from './tree/organization-tree.store.ts'

export const changeOrganization = endpoint({
  route: 'PATCH /api/organizations/{id}',
  summary: 'Rename a unit, keeping the name it had, or close it from a day on',
  may: organizationPolicy.manage,
  params: IdParams,
  body: Type.Partial(
    Type.Object({
      name: Line(100),
      shortName: Line(30),
      nameMongolian: Type.String({ maxLength: 200 }),
      closedOn: Nullable(Day),
      renamedOn: Type.String({
        format: 'date',
        description: 'The first day of a new name; today when left out',
      }),
      correction: Type.Boolean({ description: 'The name was written wrongly: no former name is kept' }),
    }),
    { additionalProperties: false, minProperties: 1 },
  ),
  answer: Type.Object({ ...OrganizationSchema.properties, unattended: Type.Array(UnattendedSchema) }),
  async handle({ db, params, body, actor, platform }) {
    const { renamedOn, correction = false, ...change } = body
    const before = await findOrganization(db, params.id)
    if (!before) throw platformErrors.NOT_FOUND()
    authorize(actor, organizationPolicy.manage, await chainOf(db, params.id))
    if (body.closedOn) {
      const below = await findOrganizations(db, { parentId: params.id, limit: 1 })
      if (below.length > 0) throw organizationErrors.ORGANIZATION_HAS_CHILDREN({ name: below[0]?.name })
    }
    const today = dayOf(platform.clock())
    const until = renamedOn ?? today
    if (until > today) throw organizationErrors.ORGANIZATION_RENAMED_AHEAD({ today, ...inField('renamedOn') })
    const { name, shortName } = { ...before, ...change }
    if (!correction && (name !== before.name || shortName !== before.shortName))
      await insertFormerName(db, {
        organizationId: before.id,
        name: before.name,
        shortName: before.shortName,
        until,
        changedByName: actor.name,
        changedAt: platform.clock(),
      })
    const changed = presentOrganization(
      Object.keys(change).length > 0 ? await updateOrganization(db, params.id, change) : before,
    )
    const done = {
      organizationId: params.id,
      subject: { kind: 'organization', id: params.id, name: before.name },
    }
    if (changed.name !== before.name)
      await noteAct(db, actor, platform.clock(), {
        kind: 'unit.renamed',
        ...done,
        details: { before: before.name, after: changed.name },
      })
    if (changed.closedOn !== before.closedOn)
      await noteAct(db, actor, platform.clock(), {
        kind: changed.closedOn ? 'unit.closed' : 'unit.reopened',
        ...done,
        details: { day: changed.closedOn },
      })
    const units = body.closedOn === undefined ? [] : [params.id]
    const unattended = await unattendedNow(db, units, { actor, at: platform.clock() })
    return { ...changed, unattended: body.closedOn ? unattended : [] }
  },
})
