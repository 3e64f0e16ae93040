import Type from 'typebox'
import {
  demandOpen,
  HandedInSchema,
  lockChecked,
  noteStep,
  takeStep,
  updateChecked,
  waitsFor,
} from '#modules/checks'
import { setEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { checkFacility } from './check-facility.ts'
import { facilityChecks } from './facility.checks.ts'
import { facilityPolicy } from './facility.policy.ts'
import { FacilityFactsSchema, type FacilityRow, FacilitySchema, presentFacility } from './facility.ts'

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
    const change = { ...facts, version: version + 1 }
    const row = await updateChecked<FacilityRow>(db, facilityChecks, before.id, change)
    await setEvidence(db, 'facility', row.id, given.evidence ?? [], actor)
    await noteStep(db, facilityChecks, row, 'changed', by)
    const submitted = await takeStep(db, facilityChecks, row, 'submit', by)
    return { ...presentFacility(submitted), waitsFor: await waitsFor(db, facilityChecks, submitted, by.at) }
  },
})
