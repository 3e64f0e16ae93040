import { lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { appraisalErrors } from './appraisal.errors.ts'
import { appraisalPolicy } from './appraisal.policy.ts'
import { deleteAppraisal } from './appraisal.store.ts'
import { appraisalChecks } from './checking/appraisal.checks.ts'
import { findReading } from './checking/reading.store.ts'
import { findVersions } from './versions/version.store.ts'

export const removeAppraisal = endpoint({
  route: 'DELETE /api/appraisals/{id}',
  summary: 'Discard a form begun or read in by mistake, as long as it was never handed in or frozen',
  may: appraisalPolicy.write,
  params: UuidParams,
  async handle({ db, params, actor, reply }) {
    const row = await lockChecked(db, appraisalChecks, params.id)
    authorize(actor, appraisalPolicy.write, await chainOf(db, row.organizationId))
    if ((await findVersions(db, row.id)).length > 0) throw appraisalErrors.APPRAISAL_FROZEN()
    if (await findReading(db, row.id)) throw appraisalErrors.APPRAISAL_HANDED_IN()
    await deleteAppraisal(db, row.id)
    reply.code(204)
    return null
  },
})
