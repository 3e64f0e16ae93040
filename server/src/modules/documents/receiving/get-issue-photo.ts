import Type from 'typebox'
import { printPhoto } from '#modules/evidence'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Id, Uuid } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { getVersion } from '../versions/version.store.ts'
import { demandReceived } from './demand-received.ts'

export const getIssuePhoto = endpoint({
  route: 'GET /api/document-issues/{id}/photos/{number}',
  summary:
    'A photo of a document that was sent out, by its place among them, as it is printed: for whoever may read the document',
  may: documentPolicy.read,
  params: Type.Object({ id: Uuid, number: Id }),
  async handle({ db, params: { id, number }, actor, platform, reply }) {
    const issue = await demandReceived(db, actor, id)
    const { content } = await getVersion(db, issue.documentId, issue.number)
    const sha256 = content.photos?.[number - 1]?.sha256
    const photo = sha256 ? await printPhoto(db, platform, sha256, actor.id ?? '') : undefined
    if (!photo) throw platformErrors.NOT_FOUND()
    return reply
      .type('image/jpeg')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-cache')
      .send(photo.bytes)
  },
})
