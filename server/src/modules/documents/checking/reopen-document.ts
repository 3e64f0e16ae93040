import Type from 'typebox'
import { type CheckedRow, lockChecked, noteStep, updateChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { type DocumentRow, DocumentSchema, presentDocument } from '../document.ts'
import { findCurrent } from '../versions/version.store.ts'
import { documentChecks } from './document.checks.ts'

/** Whether a document is confirmed: its last round is, or one before, whose correction was withdrawn. */
export const isConfirmed = ({ state }: Pick<DocumentRow, 'state'>, stands: boolean): boolean =>
  state === 'counted' || (state === 'withdrawn' && stands)

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
    const opened: Partial<CheckedRow> = {
      ...{ state: 'draft', version: row.version + 1, checkAt: null, checksLeft: 0 },
      ...{ submittedBy: null, submittedAt: null, acceptedBy: [], countedAt: null },
    }
    const after = await updateChecked<DocumentRow>(db, documentChecks, row.id, opened)
    await noteStep(db, documentChecks, after, 'reopened', { actor, at: platform.clock(), note: reason })
    return presentDocument(after)
  },
})
