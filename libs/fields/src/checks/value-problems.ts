import type { Field } from '../field.ts'
import type { Several } from '../field-types.ts'
import type { Translated } from '../values/values.ts'
import { isEmpty, isNullable } from '../values/values.ts'
import { oneProblem } from './one-problem.ts'
import type { ValueProblem } from './value-problem.ts'

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function inRow(
  field: Field & { type: 'rows' },
  row: unknown,
  position: number,
  before: unknown,
): ValueProblem[] {
  if (!isRow(row) || Object.keys(row).some((cell) => !Object.hasOwn(field.cells, cell)))
    return [{ problem: 'not-of-type', position }]
  const had = Array.isArray(before) ? before : []
  return Object.entries(field.cells).flatMap(([cell, of]): ValueProblem[] => {
    const value = Object.hasOwn(row, cell) ? row[cell] : undefined
    // What any row of the record had before, none of them chose anew.
    const known = had.map((one: Row) => one?.[cell])
    const asked: Field = cell === field.distinct ? { ...of, required: true } : of
    if (value === undefined) return [{ problem: 'not-of-type', position, cell }]
    return single(asked, value, known).map((problem) => ({ ...problem, position, cell }))
  })
}

function single(field: Field, value: unknown, known: readonly unknown[]): ValueProblem[] {
  if (isEmpty(value)) {
    if (field.required) return [{ problem: 'missing' }]
    if (isRow(value)) {
      const problem = oneProblem(field, value)
      return problem ? [problem] : []
    }
    const isText = field.type === 'line' || field.type === 'text'
    const fits = isNullable(field) ? value === null : isText && value === ''
    return fits ? [] : [{ problem: 'not-of-type' }]
  }
  const problem = oneProblem(field, value)
  if (problem) return [problem]
  if (field.type === 'translated' && field.required && (value as Translated).zh.trim() === '')
    return [{ problem: 'missing' }]
  const retired = field.type === 'choice' && field.retired?.includes(String(value))
  return retired && !known.includes(value) ? [{ problem: 'retired-option' }] : []
}

function list(
  field: Field & { several: Several },
  values: readonly unknown[],
  before: unknown,
): ValueProblem[] {
  const { least = 0, most, distinct } = field.several
  if (values.length > most) return [{ problem: 'too-many', limit: most }]
  if (values.length < least || (field.required && values.length === 0))
    return values.length === 0 ? [{ problem: 'missing' }] : [{ problem: 'too-few', limit: least }]
  const { several: _, ...one } = field
  const known = Array.isArray(before) ? before : [before]
  const problems = values.flatMap((value, position): ValueProblem[] =>
    field.type === 'rows'
      ? inRow(field, value, position, before)
      : single({ ...one, required: true } as Field, value, known).map((problem) => ({
          ...problem,
          position,
        })),
  )
  const twice = distinct && new Set(values.map((value) => JSON.stringify(value))).size < values.length
  return twice ? [...problems, { problem: 'listed-twice' }] : problems
}

/**
 * What is wrong with a value of a field by itself: its shape and its limits, the same on every surface. `before` is what
 * the record held: an option that was retired since may stay there, and cannot be chosen anew.
 *
 * @example
 * valueProblems({ type: 'line', most: 4, required: true }, '科普示范社区') // → [{ problem: 'too-long', limit: 4 }]
 * const kind = { type: 'choice', of: ['base'], retired: ['point'], words: 'kind' } as const
 * valueProblems(kind, 'point') // → [{ problem: 'retired-option' }]
 * valueProblems(kind, 'point', 'point') // → []
 */
export function valueProblems(field: Field, value: unknown, before?: unknown): ValueProblem[] {
  if (value === undefined) return field.required ? [{ problem: 'missing' }] : []
  if (!field.several) return single(field, value, [before])
  if (!Array.isArray(value)) return [{ problem: 'not-of-type' }]
  return list(field as Field & { several: Several }, value, before)
}
