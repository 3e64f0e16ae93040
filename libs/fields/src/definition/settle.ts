import { PROBLEMS, problemsOf } from '../checks/problems.ts'
import { VALUE_PROBLEMS, type ValueProblem } from '../checks/value-problem.ts'
import { valueProblems } from '../checks/value-problems.ts'
import type { Field } from '../field.ts'
import { isEmpty } from '../values/values.ts'
import { wholeOf } from '../values/whole.ts'
import type { FieldDefinition } from './definition.ts'
import type { Form, Outcome } from './form.ts'

/** What somebody filled in can have against it. */
export const FORM_PROBLEMS = [
  ...VALUE_PROBLEMS,
  ...PROBLEMS.filter((problem) => problem !== 'listed-twice'),
  'unknown-field',
  'not-asked',
  'computed',
  'expression-failed',
] as const

export interface FormProblem extends Omit<ValueProblem, 'problem'> {
  readonly problem: (typeof FORM_PROBLEMS)[number]
  readonly field: string
  /** The fields it was held against. */
  readonly against?: readonly string[]
}

/** What becomes of what somebody filled in. */
export interface Settled {
  /** What is kept: every field, the computed ones too. Not to be kept while there are problems. */
  readonly values: Readonly<Record<string, unknown>>
  /** Which fields this record has, by their conditions. */
  readonly asked: ReadonlySet<string>
  readonly problems: readonly FormProblem[]
}

type Values = Readonly<Record<string, unknown>>

export interface SettleContext {
  /** The day in the region, YYYY-MM-DD. */
  readonly today: string
  /** What the record held: a retired option may stay, and so may what is no longer asked. */
  readonly before?: Values
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const fieldIn = (values: Values, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined)

// A text in two languages must be there in Chinese.
const lacks = (value: unknown) => isEmpty(value) || (isTranslated(value) && value.zh.trim() === '')
const isTranslated = (value: unknown): value is { zh: string } =>
  typeof value === 'object' && value !== null && 'zh' in value

/**
 * The one validator of a form: which fields are asked, what is computed, what is wrong. Server, browser, import and
 * public form all call it, and an expression that fails is a problem told at its field.
 *
 * @example
 * const name = { code: 'name', words: { zh: '名称' }, type: 'line', required: true } as const
 * const form = formOf({ code: 'base', version: 1, words: { zh: '基地' }, fields: [name] })
 * settle(form, { name: ' 科普基地 ' }, { today: '2021-10-01' }).values // → { name: '科普基地' }
 * settle(form, {}, { today: '2021-10-01' }).problems // → [{ field: 'name', problem: 'missing' }]
 */
export function settle(form: Form, given: Values, { today, before = {} }: SettleContext): Settled {
  const { definition, fields, expressions } = form
  const problems: FormProblem[] = Object.keys(given)
    .filter((name) => !Object.hasOwn(fields, name))
    .slice(0, 20)
    .map((name) => ({ field: name.slice(0, 40), problem: 'unknown-field' }))
  const known = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(fields, name)))
  const empty = wholeOf(fields, {} as never) as Record<string, unknown>
  const shaped = new Set<string>()
  for (const { code } of definition.fields) {
    const found = valueProblems(fields[code] as Field, fieldIn(known, code), fieldIn(before, code))
    // Whether it is missing, only its condition says.
    const wrong = found.filter(({ problem, position }) => problem !== 'missing' || position !== undefined)
    problems.push(...wrong.map((problem) => ({ field: code, ...problem })))
    if (wrong.length === 0) shaped.add(code)
  }
  const sound = Object.fromEntries(Object.entries(known).filter(([name]) => shaped.has(name)))
  const values: Record<string, unknown> = { ...empty, ...wholeOf(fields, sound as never) }
  const asked = new Set<string>()
  const byCode = new Map(definition.fields.map((field) => [field.code, field]))
  for (const code of expressions.order) {
    const field = byCode.get(code) as FieldDefinition
    const isAsked = askedFor(form, code, values, problems)
    if (isAsked) asked.add(code)
    const computed = expressions.computed.get(code)
    const filled = !isEmpty(fieldIn(known, code))
    if (computed) {
      if (filled) problems.push({ field: code, problem: 'computed' })
      values[code] = isAsked ? outcomeOf(computed(values), code, problems) : null
      if (values[code] !== null)
        problems.push(
          ...valueProblems(fields[code] as Field, values[code]).map((one) => ({ field: code, ...one })),
        )
    } else if (!isAsked && filled && !same(values[code], fieldIn(before, code))) {
      problems.push({ field: code, problem: 'not-asked' })
    } else if (isAsked && field.required && shaped.has(code) && lacks(values[code] ?? fieldIn(known, code))) {
      problems.push({ field: code, problem: 'missing' })
    }
    if (!isAsked && !filled) values[code] = empty[code]
  }
  const against = problemsOf(fields, values as never, today)
  return { values, asked, problems: [...problems, ...against] }
}

function outcomeOf(outcome: Outcome, field: string, problems: FormProblem[]): unknown {
  if (outcome === 'failed') problems.push({ field, problem: 'expression-failed' })
  return typeof outcome === 'object' ? outcome.value : null
}

function askedFor({ expressions }: Form, code: string, values: Values, problems: FormProblem[]): boolean {
  const when = expressions.when.get(code)
  return when === undefined || outcomeOf(when(values), code, problems) === true
}
