import {
  describeProblem,
  type Form,
  readForm,
  readScheme,
  type Scheme,
  type Scored,
} from '@medelge/appraisal'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import type { Locale } from '#platform/locale'
import { Id, Moment, Uuid } from '#platform/shapes'
import { appraisalErrors } from './appraisal.errors.ts'
import type { AppraisalTable } from './appraisal.table.ts'

// The form and the scheme have their own reader with its own list of problems; here they travel as they are.
export const FormShape = Type.Unsafe<Form>({ type: 'object', additionalProperties: true })
export const SchemeShape = Type.Unsafe<Scheme>({ type: 'object', additionalProperties: true })
export const ScoredShape = Type.Unsafe<Scored>({ type: 'object', additionalProperties: true })

export const AppraisalSchema = Type.Object({
  id: Uuid,
  organizationId: Id,
  year: Type.Integer(),
  project: Type.String(),
  changedAt: Moment,
  ...checkedShape,
})
export type AppraisalRow = Selectable<AppraisalTable>

export type Appraisal = Static<typeof AppraisalSchema>

export const presentAppraisal = (row: AppraisalRow): Appraisal => ({
  ...row,
  ...presentMoments(row),
  project: row.form.project,
  changedAt: row.changedAt.toISOString(),
})

/** A form and its scoring scheme, read as a whole; everything wrong with either comes back with its place. */
export function readWhole(form: unknown, scheme: unknown): { form: Form; scheme: Scheme } {
  const read = readForm(form)
  const rules = readScheme(scheme)
  if (read.ok && rules.ok) return { form: read.value, scheme: rules.value }
  const problems = [...(read.ok ? [] : read.problems), ...(rules.ok ? [] : rules.problems)]
  throw appraisalErrors.APPRAISAL_FORM_UNREADABLE({
    fields: problems.map((problem) => ({
      field: problem.values.field ?? '',
      message: (locale: Locale) => describeProblem(problem, locale),
    })),
  })
}
