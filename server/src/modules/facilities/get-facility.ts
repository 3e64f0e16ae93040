import Type from 'typebox'
import { abilities, authorize } from '#house/actor'
import { deed } from '#house/deed'
import { houseErrors } from '#house/errors'
import { Can, UuidParams } from '#house/shapes'
import { EvidenceSchema, findEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { facilityPolicy } from './facility.policy.ts'
import { findFacility } from './facility.store.ts'
import { FacilitySchema, presentFacility } from './facility.ts'

export const getFacility = deed({
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
    if (!row) throw houseErrors.NOT_FOUND()
    const chain = await chainOf(db, row.organizationId)
    authorize(actor, facilityPolicy.read, chain)
    return {
      facility: presentFacility(row),
      evidence: await findEvidence(db, actor, 'facility', row.id),
      can: abilities(actor, facilityPolicy, chain),
    }
  },
})
