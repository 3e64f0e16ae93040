import { findFittingScheme, nationalScheme, readForm } from '@medelge/appraisal'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import { insertAppraisal } from './appraisal.store.ts'
import { AppraisalSchema, FormShape, presentAppraisal, readWhole, SchemeShape } from './appraisal.ts'
import { demandReach } from './feeding/query-reach.ts'
import { summarize } from './lists/summaries.ts'

// A form that cannot be read is refused by `readWhole`, with every problem named.
function schemeFor(form: unknown) {
  const read = readForm(form)
  return (read.ok && findFittingScheme(read.value)) || nationalScheme
}

export const addAppraisal = endpoint({
  route: 'POST /api/appraisals',
  summary: 'Begin a self-appraisal from a form; without a scheme the one whose weights fit the form',
  may: appraisalPolicy.write,
  body: Type.Object(
    { organizationId: Id, form: FormShape, scheme: Type.Optional(SchemeShape) },
    { additionalProperties: false },
  ),
  answer: AppraisalSchema,
  async handle({ db, body, actor, reply, platform }) {
    authorize(actor, appraisalPolicy.write, await chainOf(db, body.organizationId))
    const whole = readWhole(body.form, body.scheme ?? schemeFor(body.form))
    await demandReach(db, actor, body.organizationId, whole.form)
    const row = await insertAppraisal(db, {
      ...whole,
      organizationId: body.organizationId,
      createdBy: actor.id ?? '',
    })
    // Reading every query once refuses a metric that does not exist, before anything is kept.
    await summarize(db, [row], platform.clock())
    reply.code(201)
    return presentAppraisal(row)
  },
})
