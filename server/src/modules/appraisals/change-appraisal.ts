import { isOpen } from '@medelge/workflow'
import Type from 'typebox'
import { lockChecked, noteStep, writersWith } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { appraisalErrors } from './appraisal.errors.ts'
import { appraisalPolicy } from './appraisal.policy.ts'
import { updateAppraisal } from './appraisal.store.ts'
import { AppraisalSchema, FormShape, presentAppraisal, readWhole, SchemeShape } from './appraisal.ts'
import { appraisalChecks } from './checking/appraisal.checks.ts'
import { demandReach } from './feeding/query-reach.ts'
import { summarize } from './lists/summaries.ts'

export const changeAppraisal = endpoint({
  route: 'PUT /api/appraisals/{id}',
  summary: 'Change an open form or its scoring scheme; frozen versions stay as they were signed',
  may: appraisalPolicy.write,
  params: UuidParams,
  body: Type.Object(
    { form: FormShape, scheme: SchemeShape, version: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  answer: AppraisalSchema,
  async handle({ db, params, body, actor, platform }) {
    const before = await lockChecked(db, appraisalChecks, params.id)
    authorize(actor, appraisalPolicy.write, await chainOf(db, before.organizationId))
    if (!isOpen(before)) throw appraisalErrors.APPRAISAL_NOT_OPEN()
    if (before.version !== body.version)
      throw appraisalErrors.APPRAISAL_CHANGED_MEANWHILE({ version: before.version })
    const whole = readWhole(body.form, body.scheme)
    await demandReach(db, actor, before.organizationId, whole.form, before.form)
    const row = await updateAppraisal(db, params.id, {
      ...whole,
      version: before.version + 1,
      at: platform.clock(),
      writtenBy: writersWith(before, actor.id ?? ''),
    })
    await noteStep(db, appraisalChecks, row, 'changed', { actor, at: platform.clock() })
    await summarize(db, [row], platform.clock())
    return presentAppraisal(row)
  },
})
