import Type from 'typebox'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { abilities, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, UuidParams } from '#platform/shapes'
import { facilityPolicy } from './facility.policy.ts'
import { findFacility } from './facility.store.ts'
import { FacilitySchema, presentFacility } from './facility.ts'

export const getFacility = endpoint({
  route: 'GET /api/facilities/{id}',
  summary: 'One facility with its evidence',
  may: facilityPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    facility: FacilitySchema,
    evidence: Type.Array(EvidenceSchema),
    can: Can(facilityPolicy),
  }),
  async handle({ db, params, actor }) {
    const row = await findFacility(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    const chain = await chainOf(db, row.organizationId)
    authorize(actor, facilityPolicy.read, chain)
    return {
      facility: presentFacility(row),
      evidence: await findEvidence(db, actor, 'facility', row.id),
      can: abilities(actor, facilityPolicy, chain),
    }
  },
})
