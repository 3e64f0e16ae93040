import { deed } from '#house/deed'
import { UuidParams } from '#house/shapes'
import { EvidenceSchema, presentEvidence } from './evidence.ts'
import { openableEvidence, seesPlace } from './evidence-access.ts'

export const getEvidence = deed({
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
