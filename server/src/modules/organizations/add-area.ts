import Type from 'typebox'
import { AreaSchema, areaErrors, findAreaByCode, insertArea, isAreaCode, parentCodeOf } from '#modules/areas'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Line } from '#platform/shapes'
import { organizationPolicy } from './organization.policy.ts'
import { findAssociationsIn } from './organization.store.ts'
import { lockTree } from './tree/organization-tree.store.ts'

export const addArea = endpoint({
  route: 'POST /api/areas',
  summary: 'Register an area; its level and the area around it follow from its code',
  may: organizationPolicy.manage,
  body: Type.Object(
    {
      code: Line(12),
      name: Line(60),
      nameMongolian: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  answer: AreaSchema,
  async handle({ db, body, actor, reply }) {
    if (!isAreaCode(body.code)) throw areaErrors.AREA_CODE_WRONG(inField('code'))
    await lockTree(db)
    const known = await findAreaByCode(db, body.code)
    if (known) throw areaErrors.AREA_KNOWN({ code: known.code, name: known.name, ...inField('code') })
    const parent = parentCodeOf(body.code)
    const around = parent === null ? undefined : await findAreaByCode(db, parent)
    if (!around) throw areaErrors.AREA_PARENT_UNKNOWN({ parent: parent ?? body.code, ...inField('code') })
    // An association looks after the areas it stands in, and everything inside them.
    authorize(actor, organizationPolicy.manage, await findAssociationsIn(db, around.id))
    reply.code(201)
    return insertArea(db, body)
  },
})
