import { type Field, type FieldSet, fieldsOf } from '../field.ts'
import type { Given, Period } from '../values/values.ts'

/** What cannot be, whatever the shape: days or times in the wrong order, a day to come, a row listed twice. */
export const PROBLEMS = ['days-reversed', 'times-reversed', 'in-future', 'listed-twice'] as const

export interface Problem<N extends string = string> {
  problem: (typeof PROBLEMS)[number]
  /** The field to correct. */
  field: N
  /** The fields it was held against. */
  against: readonly N[]
}

type Values = Readonly<Record<string, unknown>>

function problemOf(field: Field, name: string, values: Values, today: string): Problem | undefined {
  const value = values[name]
  if (value === undefined || value === null) return undefined
  if (field.type === 'day') {
    const from = field.from && values[field.from]
    if (field.from && from && String(value) < String(from))
      return { problem: 'days-reversed', field: name, against: [field.from] }
    if (field.notAfter === 'today' && String(value) > today)
      return { problem: 'in-future', field: name, against: [] }
  }
  if (field.type === 'time' && field.after) {
    const { from, on, until } = field.after
    const oneDay = !values[until] || values[until] === values[on]
    if (oneDay && values[from] && String(value) < String(values[from]))
      return { problem: 'times-reversed', field: name, against: [from, on, until] }
  }
  if (field.type === 'period') {
    const { from, to } = value as Period
    if (to !== null && to < from) return { problem: 'days-reversed', field: name, against: [] }
  }
  if (field.type === 'rows' && field.distinct !== undefined) {
    const key = field.distinct
    const keys = (value as Values[]).map((row) => row[key])
    if (new Set(keys).size < keys.length) return { problem: 'listed-twice', field: name, against: [] }
  }
  return undefined
}

/**
 * What cannot be in what somebody filled in, though each field has its shape; `today` is handed in.
 *
 * @example
 * const visit = defineFields({ day: { type: 'day', notAfter: 'today', required: true }, endDay: { type: 'day', from: 'day' } })
 * problemsOf(visit, { day: '2021-09-18', endDay: '2021-09-17' }, '2021-10-01') // → [{ problem: 'days-reversed', field: 'endDay', against: ['day'] }]
 * problemsOf(visit, { day: '2021-10-02' }, '2021-10-01') // → [{ problem: 'in-future', field: 'day', against: [] }]
 */
export const problemsOf = <S extends FieldSet>(
  fields: S,
  given: Given<S>,
  today: string,
): Problem<keyof S & string>[] =>
  fieldsOf(fields).flatMap(([name, field]) => {
    const problem = problemOf(field, name, given as Values, today)
    return problem ? [problem as Problem<keyof S & string>] : []
  })
