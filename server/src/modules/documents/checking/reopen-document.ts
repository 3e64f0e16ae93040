import Type from 'typebox'
import { isConfirmed, lockChecked, reopenRecord } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { DocumentSchema, presentDocument } from '../document.ts'
import { findCurrent } from '../versions/version.store.ts'
import { documentChecks } from './document.checks.ts'

export const reopenDocument = endpoint({
  route: 'POST /api/documents/{id}/reopen',
  summary:
    'Open a confirmed document once more to correct it, with a reason; its frozen version stands meanwhile',
  may: documentPolicy.write,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), reason: Line(500) },
    { additionalProperties: false },
  ),
  answer: DocumentSchema,
  async handle({ db, params, body: { version, reason }, actor, platform }) {
    const row = await lockChecked(db, documentChecks, params.id)
    authorize(actor, documentPolicy.write, await chainOf(db, row.organizationId))
    if (!isConfirmed(row, (await findCurrent(db, row.id)) !== undefined))
      throw documentErrors.DOCUMENT_NOT_CONFIRMED()
    if (row.version !== version) throw documentErrors.DOCUMENT_CHANGED_MEANWHILE({ version: row.version })
    const by = { actor, at: platform.clock(), note: reason }
    return presentDocument(await reopenRecord(db, documentChecks, row, by))
  },
})
