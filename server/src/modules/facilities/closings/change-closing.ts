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
import { facilityChecks } from '../facility.checks.ts'
import { facilityPolicy } from '../facility.policy.ts'
import { checkClosing, closingFacts } from './check-closing.ts'
import { closingChecks } from './closing.checks.ts'
import { type ClosingRow, ClosingSchema, presentClosing } from './closing.ts'

export const changeClosing = endpoint({
  route: 'PUT /api/facility-closings/{id}',
  summary: 'Change a closing that was returned or taken back, and hand it in once more',
  may: facilityPolicy.record,
  params: UuidParams,
  body: Type.Object(
    { ...closingFacts, version: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...ClosingSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body: { version, evidence, ...given }, actor, platform }) {
    const before = await lockChecked(db, closingChecks, params.id)
    authorize(actor, facilityPolicy.record, await chainOf(db, before.organizationId))
    demandOpen(before, version)
    const by = { actor, at: platform.clock() }
    const facility = await lockChecked(db, facilityChecks, before.facilityId)
    const facts = await checkClosing(db, facility, given, by.at)
    const change = { ...facts, version: version + 1 }
    const row = await updateChecked<ClosingRow>(db, closingChecks, before.id, change)
    await setEvidence(db, 'facility_closing', row.id, evidence ?? [], actor)
    await noteStep(db, closingChecks, row, 'changed', by)
    const submitted = await takeStep(db, closingChecks, row, 'submit', by)
    return { ...presentClosing(submitted), waitsFor: await waitsFor(db, closingChecks, submitted, by.at) }
  },
})
