import Type from 'typebox'
import {
  AreaSchema,
  areasAfter,
  findArea,
  makeChange,
  planned,
  presentArea,
  readDatedAreas,
} from '#modules/areas'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { IdParams, Line } from '#platform/shapes'
import { organizationPolicy } from '../organization.policy.ts'
import { lockTree } from '../tree/organization-tree.store.ts'
import { DeedProperties, readDeed } from './area-deed.ts'
import { noteAreaChange } from './note-area-change.ts'
import { authorizeRegion } from './region-reach.ts'

export const changeArea = endpoint({
  route: 'POST /api/areas/{id}/changes',
  summary:
    'Rename an area, give it another code or place, merge it into another or dissolve it, from a day on; days before stay as they were',
  may: organizationPolicy.manage,
  params: IdParams,
  body: Type.Object({ ...DeedProperties, reason: Type.Optional(Line(200)) }, { additionalProperties: false }),
  answer: AreaSchema,
  async handle({ db, params, body, actor, platform }) {
    await authorizeRegion(db, actor)
    await lockTree(db)
    const areas = await readDatedAreas(db)
    if (!areas.has(params.id)) throw platformErrors.NOT_FOUND()
    const at = platform.clock()
    const change = readDeed(params.id, body)
    const outcome = planned(areas, change, dayOf(at))
    await makeChange(db, areas, change, outcome, { actor, at, reason: body.reason?.trim() ?? '' })
    await noteAreaChange(db, { actor, at }, change, areas, areasAfter(areas, outcome))
    const area = await findArea(db, params.id)
    if (!area) throw platformErrors.NOT_FOUND()
    return presentArea(area)
  },
})
