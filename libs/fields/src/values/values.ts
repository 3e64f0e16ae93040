import type { Field, FieldSet } from '../field.ts'
import type { Several } from '../field-types.ts'

type Numeric = { type: 'whole-number' | 'money' | 'area' | 'organization' } | { type: 'record'; id: 'number' }

/** From a day to a day, YYYY-MM-DD, both in it; without an end it goes on. */
export interface Period {
  from: string
  to: string | null
}

/** One text in the languages of the region; where one is missing it is empty. */
export interface Translated {
  zh: string
  mn: string
}

/** One value of a field. */
type One<F> = F extends { type: 'choice'; of: readonly (infer Code)[] }
  ? Code | (F extends { retired: readonly (infer Old)[] } ? Old : never)
  : F extends Numeric
    ? number
    : F extends { type: 'yes-no' }
      ? boolean
      : F extends { type: 'period' }
        ? Period
        : F extends { type: 'translated' }
          ? Translated
          : F extends { type: 'rows'; cells: infer Cells }
            ? { -readonly [C in keyof Cells]: F extends { distinct: C } ? One<Cells[C]> : Kept<Cells[C]> }
            : string

/** What a field holds when it is filled in. */
export type Value<F> = F extends { several: Several } ? One<F>[] : One<F>

/** What is kept of a field: text, numbers and lists can be empty, anything else is null where nothing was said. */
export type Kept<F> = F extends { required: true } | { several: Several }
  ? Value<F>
  : F extends { unknown: true }
    ? Value<F> | null
    : F extends { type: 'line' | 'text' | 'whole-number' }
      ? Value<F>
      : Value<F> | null

type RequiredName<S> = { [N in keyof S]: S[N] extends { required: true } ? N : never }[keyof S]

/** The fields of a set that are columns of the record. */
export type KeptName<S> = {
  [N in keyof S]: S[N] extends { type: 'evidence'; kept?: never } ? never : N
}[keyof S]

/** The fields of a set that people fill in. */
export type FormName<S> = {
  [N in keyof S]: S[N] extends { silent: true } | { computed: true } ? never : N
}[keyof S]

/** What somebody fills in: the required fields, and any of the others. */
export type Given<S extends FieldSet> = { -readonly [N in RequiredName<S>]: Value<S[N]> } & {
  -readonly [N in Exclude<keyof S, RequiredName<S>>]?: Kept<S[N]>
}

/** What is kept of it: every field has its value. */
export type Whole<S extends FieldSet> = { -readonly [N in KeptName<S>]: Kept<S[N]> }

/**
 * Whether nothing said about a field is kept as null.
 *
 * @example
 * isNullable({ type: 'day' }) // → true
 * isNullable({ type: 'text', most: 2000 }) // → false
 */
export const isNullable = ({ type, required, several, unknown = false }: Field): boolean => {
  if (several || type === 'line' || type === 'text') return false
  return unknown || (!required && type !== 'whole-number')
}

/**
 * Whether a value says nothing: missing, null, an empty text, an empty list, a text in no language.
 *
 * @example
 * [null, '', [], { zh: '', mn: '' }, 0, false].map(isEmpty) // → [true, true, true, true, false, false]
 */
export const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object' || !('zh' in value)) return false
  return Object.values(value).every((text) => text === '')
}
