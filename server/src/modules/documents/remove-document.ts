import { lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { documentChecks } from './checking/document.checks.ts'
import { findReading } from './checking/reading.store.ts'
import { documentErrors } from './document.errors.ts'
import { documentPolicy } from './document.policy.ts'
import { deleteDocument } from './document.store.ts'

export const removeDocument = endpoint({
  route: 'DELETE /api/documents/{id}',
  summary: 'Discard a document begun by mistake, as long as it was never handed in',
  may: documentPolicy.write,
  params: UuidParams,
  async handle({ db, params, actor, reply }) {
    const row = await lockChecked(db, documentChecks, params.id)
    authorize(actor, documentPolicy.write, await chainOf(db, row.organizationId))
    if (await findReading(db, row.id)) throw documentErrors.DOCUMENT_HANDED_IN()
    await deleteDocument(db, row.id)
    reply.code(204)
    return null
  },
})
