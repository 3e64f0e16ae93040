import { buffer } from 'node:stream/consumers'
import { type Form, findFittingScheme, nationalScheme } from '@medelge/appraisal'
import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { pickLocale } from '#house/locale'
import { Id, Uuid } from '#house/shapes'
import { readEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { appraisalErrors } from './appraisal.errors.ts'
import { appraisalPolicy } from './appraisal.policy.ts'
import { insertAppraisal } from './appraisal.store.ts'
import { AppraisalSchema, presentAppraisal, readWhole, SchemeShape } from './appraisal.ts'

/** The form in an office's .xlsx; what cannot be read is named by its cell. */
async function readSheet(bytes: Buffer, locale: 'zh-CN' | 'en'): Promise<Form> {
  const { readXlsx } = await import('./official/read-xlsx.ts')
  const { describeSheetProblem, UnreadableSheet } = await import('./official/sheet-problem.ts')
  try {
    return await readXlsx(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    const fields = error.problems.map((problem) => ({
      field: 'evidence',
      message: describeSheetProblem(problem, locale),
    }))
    throw appraisalErrors.APPRAISAL_FILE_UNREADABLE({ fields })
  }
}

export const importAppraisal = deed({
  route: 'POST /api/appraisals/import',
  summary: 'Begin a self-appraisal from an uploaded official .xlsx form',
  may: appraisalPolicy.write,
  body: Type.Object(
    { organizationId: Id, evidence: Uuid, scheme: Type.Optional(SchemeShape) },
    { additionalProperties: false },
  ),
  answer: AppraisalSchema,
  async handle({ db, body, actor, house, request, reply }) {
    authorize(actor, appraisalPolicy.write, await chainOf(db, body.organizationId))
    const { content } = await readEvidence(db, house, actor, body.evidence)
    const form = await readSheet(await buffer(content), pickLocale(request.headers['accept-language']))
    const row = await insertAppraisal(db, {
      ...readWhole(form, body.scheme ?? findFittingScheme(form) ?? nationalScheme),
      organizationId: body.organizationId,
      createdBy: actor.id ?? '',
    })
    reply.code(201)
    return presentAppraisal(row)
  },
})
