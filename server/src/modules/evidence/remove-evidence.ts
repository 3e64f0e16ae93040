import { deed } from '#house/deed'
import { houseErrors } from '#house/errors'
import { UuidParams } from '#house/shapes'
import { evidenceErrors } from './evidence.errors.ts'
import { deleteEvidence, findLinksOf } from './evidence.store.ts'
import { openableEvidence } from './evidence-access.ts'

export const removeEvidence = deed({
  route: 'DELETE /api/evidence/{id}',
  summary: 'Take back what one sent, as long as no record carries it',
  may: 'member',
  params: UuidParams,
  async handle({ db, actor, params, reply }) {
    const evidence = await openableEvidence(db, actor, params.id)
    if (evidence.uploadedBy !== actor.id) throw houseErrors.NOT_FOUND()
    if ((await findLinksOf(db, evidence.id)).length > 0) throw evidenceErrors.EVIDENCE_IN_USE()
    await deleteEvidence(db, evidence.id)
    reply.code(204)
    return null
  },
})
