import Type from 'typebox'
import { HandedInSchema, recordOne } from '#modules/checks'
import { endpoint } from '#platform/endpoint'
import { checkFacility } from './check-facility.ts'
import { facilityPolicy } from './facility.policy.ts'
import { FacilityFactsSchema, FacilitySchema, presentFacility } from './facility.ts'
import { newFacilities } from './insert-facilities.ts'

export const registerFacility = endpoint({
  route: 'POST /api/facilities',
  summary:
    'Register a facility or exhibits and hand it in; once checked, the stock counts it from the day it opened',
  may: facilityPolicy.record,
  body: FacilityFactsSchema,
  answer: Type.Object({ ...FacilitySchema.properties, ...HandedInSchema }),
  async handle({ db, body, actor, platform, reply }) {
    const now = platform.clock()
    const facts = await checkFacility(db, body, { actor, now })
    const by = { actor, at: now, submit: true }
    const { row, waitsFor } = await recordOne(db, newFacilities, { facts, evidence: body.evidence }, by)
    reply.code(201)
    return { ...presentFacility(row), waitsFor }
  },
})
