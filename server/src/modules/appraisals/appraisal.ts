import {
  describeProblem,
  type Form,
  readForm,
  readScheme,
  type Scheme,
  type Scored,
} from '@medelge/appraisal'
import { AUDIENCES, CHANNELS } from '@medelge/figures'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Choice, Id, Moment, Nullable, Uuid } from '#house/shapes'
import { appraisalErrors } from './appraisal.errors.ts'
import type { AppraisalTable } from './appraisal.table.ts'

export const marks = ['none', 'records', 'partly', 'declared'] as const

/** Which figure feeds an indicator; the appraised organization and its year where nothing else is said. */
export const FigureQuerySchema = Type.Object(
  {
    metric: Type.String({ minLength: 1, maxLength: 100 }),
    organizationId: Type.Optional(Id),
    period: Type.Optional(Type.String({ maxLength: 20 })),
    audience: Type.Optional(Choice(AUDIENCES)),
    channel: Type.Optional(Choice(CHANNELS)),
  },
  { additionalProperties: false },
)
export type FigureQuery = Static<typeof FigureQuerySchema>

/** A figure as it was read for one indicator. */
export const FedFigureSchema = Type.Object({
  code: Type.String({ description: 'The indicator it feeds' }),
  query: Type.Object({ ...FigureQuerySchema.properties, organizationId: Id, period: Type.String() }),
  value: Nullable(Type.Number()),
  unit: Type.String(),
  mark: Choice(marks),
})
export type FedFigure = Static<typeof FedFigureSchema>

// The form and the scheme have their own reader with its own list of problems; here they travel as they are.
export const FormShape = Type.Unsafe<Form>({ type: 'object', additionalProperties: true })
export const SchemeShape = Type.Unsafe<Scheme>({ type: 'object', additionalProperties: true })
export const ScoredShape = Type.Unsafe<Scored>({ type: 'object', additionalProperties: true })

export const AppraisalSchema = Type.Object({
  id: Uuid,
  organizationId: Id,
  year: Type.Integer(),
  project: Type.String(),
  version: Type.Integer(),
  changedAt: Moment,
})
export type AppraisalRow = Selectable<AppraisalTable>

export const presentAppraisal = (row: AppraisalRow): Static<typeof AppraisalSchema> => ({
  id: row.id,
  organizationId: row.organizationId,
  year: row.year,
  project: row.form.project,
  version: row.version,
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
      message: describeProblem(problem, 'zh-CN'),
    })),
  })
}
