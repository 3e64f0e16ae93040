import Type from 'typebox'
import { HandedInSchema, handInNew } from '#modules/checks'
import { endpoint } from '#platform/endpoint'
import { checkFacility } from './check-facility.ts'
import { facilityChecks } from './facility.checks.ts'
import { facilityPolicy } from './facility.policy.ts'
import { insertFacility } from './facility.store.ts'
import { FacilityFactsSchema, FacilitySchema, presentFacility } from './facility.ts'

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
    const row = await insertFacility(db, { ...facts, recordedBy: actor.id ?? '', recordedAt: now })
    const handed = await handInNew(db, facilityChecks, row, body.evidence ?? [], { actor, at: now })
    reply.code(201)
    return { ...presentFacility(handed.row), waitsFor: handed.waitsFor }
  },
})
