import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { appraisalErrors } from './appraisal.errors.ts'
import { appraisalPolicy } from './appraisal.policy.ts'
import { deleteAppraisal, findVersions, lockAppraisal } from './appraisal.store.ts'

export const removeAppraisal = endpoint({
  route: 'DELETE /api/appraisals/{id}',
  summary: 'Discard a form begun or read in by mistake, as long as none of it was ever frozen',
  may: appraisalPolicy.write,
  params: UuidParams,
  async handle({ db, params, actor, reply }) {
    const row = await lockAppraisal(db, params.id)
    authorize(actor, appraisalPolicy.write, await chainOf(db, row.organizationId))
    if ((await findVersions(db, row.id)).length > 0) throw appraisalErrors.APPRAISAL_FROZEN()
    await deleteAppraisal(db, row.id)
    reply.code(204)
    return null
  },
})
