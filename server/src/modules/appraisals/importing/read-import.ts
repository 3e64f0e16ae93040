import Type, { type Static } from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { type Locale, pickLocale } from '#platform/locale'
import { Choice, Id, Uuid } from '#platform/shapes'
import { appraisalPolicy } from '../appraisal.policy.ts'
import type { FoundForm } from '../official/reading/read-workbook.ts'
import { readUploaded, sentences } from './read-uploaded.ts'

const FoundFormSchema = Type.Object({
  /** From 1, in the order of the file. */
  number: Type.Integer(),
  kind: Choice(['project', 'department', 'transfer']),
  sheet: Type.String(),
  firstRow: Type.Integer(),
  lastRow: Type.Integer(),
  project: Type.String(),
  year: Type.Union([Type.Integer(), Type.Null()]),
  indicators: Type.Integer(),
  /** Whether it has no column of points; then it is asked where they come from. */
  weightless: Type.Boolean(),
  /** What keeps it from being read, and what of it was not read. */
  problems: Type.Array(Type.String()),
  remarks: Type.Array(Type.String()),
})

function present(form: FoundForm, at: number, locale: Locale): Static<typeof FoundFormSchema> {
  const { reading, kind, sheet, project, year, indicators } = form
  const problems = reading.ok ? [] : reading.problems
  return {
    ...{ number: at + 1, kind, sheet, project, year, indicators },
    firstRow: form.rows[0],
    lastRow: form.rows[1],
    weightless: problems.some(({ code }) => code === 'weights-missing'),
    problems: sentences(
      problems.filter(({ code }) => code !== 'weights-missing'),
      locale,
    ),
    remarks: sentences(reading.remarks, locale),
  }
}

export const readImport = endpoint({
  route: 'POST /api/appraisals/import/reading',
  summary:
    'Tell which forms an uploaded .xlsx holds, what of it can be read and what cannot; nothing is kept',
  may: appraisalPolicy.write,
  whenFull: true,
  body: Type.Object({ organizationId: Id, evidence: Uuid }, { additionalProperties: false }),
  answer: Type.Object({
    forms: Type.Array(FoundFormSchema),
    /** What keeps the file from being read, and what of it belongs to no form. */
    problems: Type.Array(Type.String()),
    remarks: Type.Array(Type.String()),
  }),
  transaction: 'own',
  async handle({ db, body, actor, platform, request }) {
    authorize(actor, appraisalPolicy.write, await chainOf(db, body.organizationId))
    const locale = pickLocale(request.headers['accept-language'])
    const file = await readUploaded(db, platform, actor, body)
    if (!file.ok) return { forms: [], problems: sentences(file.problems, locale), remarks: [] }
    const { forms, remarks } = file.book
    return {
      forms: forms.map((form, at) => present(form, at, locale)),
      problems: [],
      remarks: sentences(remarks, locale),
    }
  },
})
