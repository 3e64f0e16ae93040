import { getArea } from '#modules/areas'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/acts/note-act'
import { endpoint } from '#platform/endpoint'
import { organizationPolicy } from './organization.policy.ts'
import { drawNumbers, getOrganization, insertOrganization } from './organization.store.ts'
import {
  always,
  codeBy,
  NewOrganizationSchema,
  OrganizationSchema,
  presentOrganization,
} from './organization.ts'
import { chainOf, insertParent } from './tree/organization-tree.store.ts'

export const addOrganization = endpoint({
  route: 'POST /api/organizations',
  summary: 'Add a unit below another',
  may: organizationPolicy.manage,
  body: NewOrganizationSchema,
  answer: OrganizationSchema,
  async handle({ db, body, actor, reply, platform }) {
    const { parentId, since = always, ...unit } = body
    authorize(actor, organizationPolicy.manage, await chainOf(db, parentId))
    await getOrganization(db, parentId, 'parentId')
    await getArea(db, unit.areaId)
    const row = await insertOrganization(db, {
      ...unit,
      nameMongolian: unit.nameMongolian ?? '',
      code: codeBy(unit.kind, (await drawNumbers(db, 1))[0]),
    })
    await insertParent(db, row.id, parentId, since)
    await noteAct(db, actor, platform.clock(), {
      kind: 'unit.added',
      organizationId: row.id,
      subject: { kind: 'organization', id: row.id, name: row.name },
    })
    reply.code(201)
    return presentOrganization(row)
  },
})
