import { type Draft, type Field, givenOf, isEmpty, isFilledIn } from '@medelge/fields'
import {
  type FieldAccess,
  type Form,
  type FormProblem,
  type Settled,
  settle,
} from '@medelge/fields/definition'

export type Values = Readonly<Record<string, unknown>>

export interface DraftContext {
  /** The day in the region, YYYY-MM-DD. */
  readonly today: string
  /** What the record held, where one is changed. */
  readonly before?: Values | undefined
  /** Whose fields these are to see and to fill in; all of them where it is left out. */
  readonly access?: FieldAccess | undefined
}

export interface SettledDraft extends Settled {
  /** What is to be sent: what was filled in, of the fields that are asked and theirs to fill in. */
  readonly given: Values
}

type RowsField = Extract<Field, { type: 'rows' }>

/** Which rows of a table say something; only those are sent, and problems count them. */
function filledRows({ distinct, cells }: RowsField, rows: readonly Values[]): number[] {
  const says = (row: Values) =>
    distinct ? !isEmpty(row[distinct]) : Object.keys(cells).some((cell) => !isEmpty(row[cell]))
  return rows.flatMap((row, position) => (says(row) ? [position] : []))
}

/** A problem at the row as it stands on the screen, where empty ones have their place too. */
function asShown(form: Form, draft: Values, problem: FormProblem): FormProblem {
  const field = form.fields[problem.field]
  if (field?.type !== 'rows' || problem.position === undefined) return problem
  const position = filledRows(field, (draft[problem.field] ?? []) as Values[])[problem.position]
  return position === undefined ? problem : { ...problem, position }
}

const only = (values: Values, is: (code: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([code]) => is(code)))

/**
 * What a form being filled in comes to. What stands in a field that is not asked any more stays in the form, where it
 * shows again with its condition, and is neither sent nor a fault; the record keeps there what it held.
 */
export function settleDraft(
  form: Form,
  draft: Values,
  { today, before = {}, access }: DraftContext,
): SettledDraft {
  const isOwn = (code: string) => access === undefined || access.change.has(code)
  const isFilled = (code: string) => form.fields[code] !== undefined && isFilledIn(form.fields[code])
  const typed = givenOf(form.fields, draft as Draft<typeof form.fields>) as Values
  const own = only(typed, isOwn)
  const given = { ...only(before, (code) => isFilled(code) && !isOwn(code)), ...own }
  const context = { today, before }
  let settled = settle(form, given, context)
  // Each round takes out what the one before showed to be asked no longer; what hangs on that follows.
  for (let rounds = Object.keys(given).length * 2; rounds > 0; rounds -= 1) {
    const hidden = settled.problems.filter(({ problem }) => problem === 'not-asked')
    if (hidden.length === 0) break
    for (const { field } of hidden) {
      if (isEmpty(before[field]) || given[field] === before[field]) delete given[field]
      else given[field] = before[field]
    }
    settled = settle(form, given, context)
  }
  const concerns = ({ field }: FormProblem) =>
    isOwn(field) || (form.fields[field]?.computed === true && access?.see.has(field) === true)
  return {
    ...settled,
    given: only(given, isOwn),
    problems: settled.problems.filter(concerns).map((problem) => asShown(form, draft, problem)),
  }
}
