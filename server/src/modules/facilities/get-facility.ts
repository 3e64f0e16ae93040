import Type from 'typebox'
import { areaChain } from '#modules/areas'
import { checkAbilities, EventSchema, HandedInSchema, readHistory, waitsFor } from '#modules/checks'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { chainOf, getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, Id, Nullable, UuidParams } from '#platform/shapes'
import { findClosingOf } from './closings/closing.store.ts'
import { ClosingSchema, presentClosing } from './closings/closing.ts'
import { facilityChecks } from './facility.checks.ts'
import { facilityPolicy } from './facility.policy.ts'
import { findFacility } from './facility.store.ts'
import { FacilitySchema, presentFacility } from './facility.ts'

export const getFacility = endpoint({
  route: 'GET /api/facilities/{id}',
  summary:
    'One facility with its evidence, its history, its closing where there is one, and what may be done next',
  may: facilityPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    facility: FacilitySchema,
    unit: Type.Object({ id: Id, name: Type.String() }),
    area: Type.Array(Type.String(), { description: 'The area, then everything above it' }),
    closing: Nullable(ClosingSchema),
    evidence: Type.Array(EvidenceSchema),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ ...facilityPolicy, check: true, recall: true, handIn: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await findFacility(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    authorize(actor, facilityPolicy.read, await chainOf(db, row.organizationId))
    const unit = await getOrganization(db, row.organizationId)
    const closing = await findClosingOf(db, row.id)
    return {
      facility: presentFacility(row),
      unit: { id: unit.id, name: unit.name },
      area: (await areaChain(db, row.areaId)).map((step) => step.name),
      closing: closing ? presentClosing(closing) : null,
      evidence: await findEvidence(db, actor, 'facility', row.id),
      history: await readHistory(db, 'facility', row.id),
      waitsFor: await waitsFor(db, facilityChecks, row, platform.clock()),
      can: { read: true, ...(await checkAbilities(db, facilityChecks, row, actor)) },
    }
  },
})
