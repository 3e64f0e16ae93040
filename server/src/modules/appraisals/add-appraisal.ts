import { chooseScheme, nationalScheme, readForm } from '@medelge/appraisal'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import { AppraisalSchema, FormShape, presentAppraisal, readWhole, SchemeShape } from './appraisal.ts'
import { beginAppraisal } from './begin-appraisal.ts'
import { demandReach } from './feeding/query-reach.ts'

// A form that cannot be read is refused by `readWhole`, with every problem named.
function schemeFor(form: unknown) {
  const read = readForm(form)
  return read.ok ? chooseScheme(read.value) : nationalScheme
}

export const addAppraisal = endpoint({
  route: 'POST /api/appraisals',
  summary: 'Begin a self-appraisal from a form; without a scheme the one whose weights fit the form best',
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
    const facts = { ...whole, organizationId: body.organizationId }
    const row = await beginAppraisal(db, facts, { actor, at: platform.clock() })
    reply.code(201)
    return presentAppraisal(row)
  },
})
