import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import { findAppraisals } from './appraisal.store.ts'
import { AppraisalSchema, presentAppraisal } from './appraisal.ts'

export const findAppraisalsEndpoint = endpoint({
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
