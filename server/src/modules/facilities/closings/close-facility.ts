import { isAdded } from '@medelge/figures'
import Type from 'typebox'
import { HandedInSchema, lockChecked, recordOne } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { facilityChecks } from '../facility.checks.ts'
import { facilityErrors } from '../facility.errors.ts'
import { facilityPolicy } from '../facility.policy.ts'
import { checkClosing, closingFacts } from './check-closing.ts'
import { newClosings } from './closing.checks.ts'
import { findClosingOf } from './closing.store.ts'
import { ClosingSchema, presentClosing } from './closing.ts'

export const closeFacility = endpoint({
  route: 'POST /api/facilities/{id}/close',
  summary:
    'Close a facility from a day on and hand that in; once checked, the stock drops on that day and stays as it was before',
  may: facilityPolicy.record,
  params: UuidParams,
  body: Type.Object(closingFacts, { additionalProperties: false }),
  answer: Type.Object({ ...ClosingSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body, actor, platform, reply }) {
    const facility = await lockChecked(db, facilityChecks, params.id)
    authorize(actor, facilityPolicy.record, await chainOf(db, facility.organizationId))
    const before = await findClosingOf(db, facility.id)
    if (before) throw facilityErrors.FACILITY_ALREADY_CLOSED({ closedOn: before.closedOn })
    if (facility.state !== 'counted' || isAdded(facility.kind)) throw facilityErrors.FACILITY_NOT_COUNTED()
    const by = { actor, at: platform.clock(), submit: true }
    const closing = await checkClosing(db, facility, body, by.at)
    const { id: facilityId, organizationId } = facility
    const facts = { ...closing, facilityId, organizationId, sourceVersion: null }
    const { row, waitsFor } = await recordOne(db, newClosings, { facts, evidence: body.evidence }, by)
    reply.code(201)
    return { ...presentClosing(row), waitsFor }
  },
})
