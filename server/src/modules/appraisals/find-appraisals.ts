import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { Id } from '#house/shapes'
import { chainOf } from '#modules/organizations'
import { appraisalPolicy } from './appraisal.policy.ts'
import { findAppraisals } from './appraisal.store.ts'
import { AppraisalSchema, presentAppraisal } from './appraisal.ts'

export const findAppraisalsDeed = deed({
  route: 'GET /api/appraisals',
  summary: 'Self-appraisals of a unit, newest year first',
  may: appraisalPolicy.read,
  query: Type.Object({ organizationId: Id }),
  answer: Type.Object({ items: Type.Array(AppraisalSchema) }),
  async handle({ db, query, actor }) {
    authorize(actor, appraisalPolicy.read, await chainOf(db, query.organizationId))
    const rows = await findAppraisals(db, [query.organizationId])
    return { items: rows.map(presentAppraisal) }
  },
})
