import Type from 'typebox'
import {
  AreaSchema,
  areaErrors,
  findAreaByCode,
  foundArea,
  insertArea,
  isAreaCode,
  parentCodeOf,
  readDatedAreas,
} from '#modules/areas'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Line } from '#platform/shapes'
import { organizationPolicy } from '../organization.policy.ts'
import { findAssociationsIn } from '../organization.store.ts'
import { lockTree } from '../tree/organization-tree.store.ts'

export const addArea = endpoint({
  route: 'POST /api/areas',
  summary:
    'Register an area, or one that was newly founded on a day; its level and the area around it follow from its code',
  may: organizationPolicy.manage,
  body: Type.Object(
    {
      code: Line(12),
      name: Line(60),
      nameMongolian: Type.Optional(Type.String({ maxLength: 200 })),
      since: Type.Optional(
        Type.String({
          format: 'date',
          description: 'The day it was founded; when left out, it stood as long as records go back',
        }),
      ),
      reason: Type.Optional(Line(200)),
    },
    { additionalProperties: false },
  ),
  answer: AreaSchema,
  async handle({ db, body, actor, reply, platform }) {
    const { reason = '', ...area } = body
    const { code, since } = area
    if (!isAreaCode(code)) throw areaErrors.AREA_CODE_WRONG(inField('code'))
    await lockTree(db)
    const known = await findAreaByCode(db, code)
    if (known) throw areaErrors.AREA_KNOWN({ code: known.code, name: known.name, ...inField('code') })
    const parent = parentCodeOf(code)
    const around = parent === null ? undefined : await findAreaByCode(db, parent)
    if (!around) throw areaErrors.AREA_PARENT_UNKNOWN({ parent: parent ?? code, ...inField('code') })
    // An association looks after the areas it stands in, and everything inside them.
    authorize(actor, organizationPolicy.manage, await findAssociationsIn(db, around.id))
    const at = platform.clock()
    const added =
      since === undefined
        ? await insertArea(db, area)
        : await foundArea(db, await readDatedAreas(db), { ...area, since }, { actor, at, reason })
    await noteAct(db, actor, at, {
      kind: since === undefined ? 'area.added' : 'area.founded',
      subject: { kind: 'area', id: added.id, name: added.name },
      details: { code, ...(since === undefined ? {} : { since }) },
    })
    reply.code(201)
    return added
  },
})
