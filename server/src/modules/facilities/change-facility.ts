import Type from 'typebox'
import { demandOpen, HandedInSchema, handInChanged, lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { checkFacility } from './check-facility.ts'
import { facilityChecks } from './facility.checks.ts'
import { facilityPolicy } from './facility.policy.ts'
import { FacilityFactsSchema, FacilitySchema, presentFacility } from './facility.ts'

export const changeFacility = endpoint({
  route: 'PUT /api/facilities/{id}',
  summary: 'Change a facility that was returned or taken back, and hand it in once more',
  may: facilityPolicy.record,
  params: UuidParams,
  body: Type.Object(
    { ...FacilityFactsSchema.properties, version: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...FacilitySchema.properties, ...HandedInSchema }),
  async handle({ db, params, body: { version, ...given }, actor, platform }) {
    const before = await lockChecked(db, facilityChecks, params.id)
    authorize(actor, facilityPolicy.record, await chainOf(db, before.organizationId))
    demandOpen(before, version)
    const by = { actor, at: platform.clock() }
    const facts = await checkFacility(db, given, { actor, now: by.at })
    const change = { facts, evidence: given.evidence ?? [] }
    const handed = await handInChanged(db, facilityChecks, before, change, by)
    return { ...presentFacility(handed.row), waitsFor: handed.waitsFor }
  },
})
