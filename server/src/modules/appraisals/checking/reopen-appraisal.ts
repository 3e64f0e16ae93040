import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { type CheckedRow, lockChecked, noteStep, updateChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { appraisalErrors } from '../appraisal.errors.ts'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { type AppraisalRow, AppraisalSchema, presentAppraisal } from '../appraisal.ts'
import { findCurrent } from '../versions/version.store.ts'
import { isConfirmed } from '../versions/version.ts'
import { appraisalChecks } from './appraisal.checks.ts'

/** Opens a confirmed form for another round; what was frozen stands until the next one is confirmed, and stays after it. */
export async function reopenForm(
  trx: Kysely<Database>,
  row: AppraisalRow,
  reason: string,
  by: { actor: Actor; at: Date },
): Promise<AppraisalRow> {
  const opened: Partial<CheckedRow> = {
    ...{ state: 'draft', version: row.version + 1, checkAt: null, checksLeft: 0 },
    ...{ submittedBy: null, submittedAt: null, acceptedBy: [], countedAt: null },
  }
  const after = await updateChecked<AppraisalRow>(trx, appraisalChecks, row.id, opened)
  await noteStep(trx, appraisalChecks, after, 'reopened', { ...by, note: reason })
  return after
}

export const reopenAppraisal = endpoint({
  route: 'POST /api/appraisals/{id}/reopen',
  summary:
    'Open a confirmed form once more to correct it, with a reason; its frozen version stands meanwhile',
  may: appraisalPolicy.write,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), reason: Line(500) },
    { additionalProperties: false },
  ),
  answer: AppraisalSchema,
  async handle({ db, params, body: { version, reason }, actor, platform }) {
    const row = await lockChecked(db, appraisalChecks, params.id)
    authorize(actor, appraisalPolicy.write, await chainOf(db, row.organizationId))
    // A correction that was withdrawn leaves the frozen version as it stands; another one may follow.
    const stands = (await findCurrent(db, row.id)) !== undefined
    if (!isConfirmed(row, stands)) throw appraisalErrors.APPRAISAL_NOT_CONFIRMED()
    if (row.version !== version) throw appraisalErrors.APPRAISAL_CHANGED_MEANWHILE({ version: row.version })
    return presentAppraisal(await reopenForm(db, row, reason, { actor, at: platform.clock() }))
  },
})
