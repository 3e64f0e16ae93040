import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { evidenceErrors } from './evidence.errors.ts'
import { deleteEvidence, findLinksOf } from './evidence.store.ts'
import { openableEvidence } from './evidence-access.ts'

export const removeEvidence = endpoint({
  route: 'DELETE /api/evidence/{id}',
  summary: 'Take back what one sent, as long as no record carries it',
  may: 'member',
  whenFull: true,
  params: UuidParams,
  async handle({ db, actor, params, reply }) {
    const evidence = await openableEvidence(db, actor, params.id)
    if (evidence.uploadedBy !== actor.id) throw platformErrors.NOT_FOUND()
    if ((await findLinksOf(db, evidence.id)).length > 0) throw evidenceErrors.EVIDENCE_IN_USE()
    await deleteEvidence(db, evidence.id)
    reply.code(204)
    return null
  },
})
