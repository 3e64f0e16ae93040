import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { isConfirmed, lockChecked, reopenRecord } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { appraisalErrors } from '../appraisal.errors.ts'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { type AppraisalRow, AppraisalSchema, presentAppraisal } from '../appraisal.ts'
import { findCurrent } from '../versions/version.store.ts'
import { appraisalChecks } from './appraisal.checks.ts'

/** Opens a confirmed form for another round. */
export const reopenForm = (
  trx: Kysely<Database>,
  row: AppraisalRow,
  reason: string,
  by: { actor: Actor; at: Date },
): Promise<AppraisalRow> => reopenRecord(trx, appraisalChecks, row, { ...by, note: reason })

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
