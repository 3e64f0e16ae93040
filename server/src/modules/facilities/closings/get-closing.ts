import Type from 'typebox'
import { checkAbilities, EventSchema, HandedInSchema, readHistory, waitsFor } from '#modules/checks'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, UuidParams } from '#platform/shapes'
import { facilityPolicy } from '../facility.policy.ts'
import { findFacility } from '../facility.store.ts'
import { FacilitySchema, presentFacility } from '../facility.ts'
import { closingChecks } from './closing.checks.ts'
import { findClosing } from './closing.store.ts'
import { ClosingSchema, presentClosing } from './closing.ts'

export const getClosing = endpoint({
  route: 'GET /api/facility-closings/{id}',
  summary: 'The closing of a facility with its evidence, its history, and what may be done next',
  may: facilityPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    closing: ClosingSchema,
    facility: FacilitySchema,
    evidence: Type.Array(EvidenceSchema),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ ...facilityPolicy, check: true, recall: true, handIn: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await findClosing(db, params.id)
    const facility = row && (await findFacility(db, row.facilityId))
    if (!facility) throw platformErrors.NOT_FOUND()
    authorize(actor, facilityPolicy.read, await chainOf(db, row.organizationId))
    return {
      closing: presentClosing(row),
      facility: presentFacility(facility),
      evidence: await findEvidence(db, actor, 'facility_closing', row.id),
      history: await readHistory(db, 'facility_closing', row.id),
      waitsFor: await waitsFor(db, closingChecks, row, platform.clock()),
      can: { read: true, ...(await checkAbilities(db, closingChecks, row, actor)) },
    }
  },
})
