import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { EvidenceSchema, presentEvidence } from './evidence.ts'
import { openableEvidence, seesPlace } from './evidence-access.ts'

export const getEvidence = endpoint({
  route: 'GET /api/evidence/{id}',
  summary: 'What is known about one photo or file',
  may: 'member',
  params: UuidParams,
  answer: EvidenceSchema,
  async handle({ db, actor, params }) {
    const evidence = await openableEvidence(db, actor, params.id)
    return presentEvidence(evidence, await seesPlace(db, actor, evidence))
  },
})
