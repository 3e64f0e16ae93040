import { deed } from '#house/deed'
import { UuidParams } from '#house/shapes'
import { EvidenceSchema, presentEvidence } from './evidence.ts'
import { openableEvidence } from './evidence-access.ts'

export const getEvidence = deed({
  route: 'GET /api/evidence/{id}',
  summary: 'What is known about one photo or file',
  may: 'member',
  params: UuidParams,
  answer: EvidenceSchema,
  handle: async ({ db, actor, params }) => presentEvidence(await openableEvidence(db, actor, params.id)),
})
