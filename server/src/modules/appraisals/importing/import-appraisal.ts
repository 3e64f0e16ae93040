import { chooseScheme } from '@medelge/appraisal'
import Type, { type Static } from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { type Locale, pickLocale } from '#platform/locale'
import { Id, Uuid } from '#platform/shapes'
import { appraisalErrors } from '../appraisal.errors.ts'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { AppraisalSchema, presentAppraisal, readWhole, SchemeShape } from '../appraisal.ts'
import { beginAppraisal } from '../begin-appraisal.ts'
import { type ChosenForm, chooseForm } from '../official/reading/choose-form.ts'
import type { FileReading } from '../official/reading/read-workbook.ts'
import { readUploaded, sentences, WeightsShape } from './read-uploaded.ts'

// What cannot be read is named by its cell.
function chosenOf(file: FileReading, number: number | undefined, locale: Locale): ChosenForm & { ok: true } {
  const chosen = file.ok ? chooseForm(file.book, number) : file
  if (chosen.ok) return chosen
  const fields = sentences(chosen.problems, locale).map((message) => ({ field: 'evidence', message }))
  throw appraisalErrors.APPRAISAL_FILE_UNREADABLE({ fields })
}

const ImportedSchema = Type.Object({
  ...AppraisalSchema.properties,
  /** What of the file was not read, or read otherwise than it stands, in sentences. */
  remarks: Type.Array(Type.String()),
})

export const importAppraisal = endpoint({
  route: 'POST /api/appraisals/import',
  summary: 'Begin a self-appraisal from an uploaded official .xlsx form',
  may: appraisalPolicy.write,
  body: Type.Object(
    {
      organizationId: Id,
      evidence: Uuid,
      scheme: Type.Optional(SchemeShape),
      /** Which form of the file, from 1; without it the first that can be read. */
      form: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
      weights: Type.Optional(WeightsShape),
    },
    { additionalProperties: false },
  ),
  answer: ImportedSchema,
  // What others made is read before a transaction begins, not while one waits for it.
  transaction: 'own',
  async handle({ db, body, actor, platform, request, reply }) {
    authorize(actor, appraisalPolicy.write, await chainOf(db, body.organizationId))
    const locale = pickLocale(request.headers['accept-language'])
    const { form, remarks } = chosenOf(await readUploaded(db, platform, actor, body), body.form, locale)
    const made = await onceAsAsked(db, request, [body], async (trx) => {
      const facts = {
        ...readWhole(form, body.scheme ?? chooseScheme(form)),
        organizationId: body.organizationId,
      }
      const row = await beginAppraisal(trx, facts, { actor, at: platform.clock() })
      return { status: 201, body: { ...presentAppraisal(row), remarks: sentences(remarks, locale) } }
    })
    reply.code(made.status)
    return made.body as Static<typeof ImportedSchema>
  },
})
