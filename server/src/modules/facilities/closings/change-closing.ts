import Type from 'typebox'
import { demandOpen, HandedInSchema, handInChanged, lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { facilityChecks } from '../facility.checks.ts'
import { facilityPolicy } from '../facility.policy.ts'
import { checkClosing, closingFacts } from './check-closing.ts'
import { closingChecks } from './closing.checks.ts'
import { ClosingSchema, presentClosing } from './closing.ts'

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
    const handed = await handInChanged(db, closingChecks, before, { facts, evidence: evidence ?? [] }, by)
    return { ...presentClosing(handed.row), waitsFor: handed.waitsFor }
  },
})
