import { getArea } from '#modules/areas'
import { authorize } from '#platform/actor'
import { always } from '#platform/dated/dated'
import { endpoint } from '#platform/endpoint'
import { addUnits } from './add-units.ts'
import { organizationPolicy } from './organization.policy.ts'
import { drawNumbers, getOrganization } from './organization.store.ts'
import { codeBy, NewOrganizationSchema, OrganizationSchema, presentOrganization } from './organization.ts'
import { chainOf } from './tree/organization-tree.store.ts'

export const addOrganization = endpoint({
  route: 'POST /api/organizations',
  summary: 'Add a unit below another',
  may: organizationPolicy.manage,
  body: NewOrganizationSchema,
  answer: OrganizationSchema,
  async handle({ db, body, actor, reply, platform }) {
    const { parentId, since = always, ...unit } = body
    authorize(actor, organizationPolicy.manage, await chainOf(db, parentId))
    const parent = await getOrganization(db, parentId, 'parentId')
    await getArea(db, unit.areaId)
    const code = codeBy(unit.kind, (await drawNumbers(db, 1))[0])
    const places = [{ parentCode: parent.code, since }]
    const by = { actor, at: platform.clock() }
    const [id = 0] = await addUnits(db, [{ ...unit, code, places }], by)
    reply.code(201)
    return presentOrganization(await getOrganization(db, id))
  },
})
