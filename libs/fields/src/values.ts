import type { Field, FieldSet, Several } from './field.ts'

/** One value of a field. */
type One<F> = F extends { type: 'choice'; of: readonly (infer Code)[] }
  ? Code
  : F extends { type: 'whole-number' | 'area' | 'organization' } | { type: 'record'; id: 'number' }
    ? number
    : F extends { type: 'rows'; cells: infer Cells }
      ? { -readonly [C in keyof Cells]: One<Cells[C]> }
      : string

/** What a field holds when it is filled in. */
export type Value<F> = F extends { several: Several } ? One<F>[] : One<F>

type NeverNull = { required: true } | { several: Several } | { type: 'line' | 'text' | 'whole-number' }

/** What is kept of a field: text, numbers and lists can be empty, anything else is null where nothing was said. */
export type Kept<F> = F extends NeverNull ? Value<F> : Value<F> | null

type RequiredName<S> = { [N in keyof S]: S[N] extends { required: true } ? N : never }[keyof S]

/** The fields of a set that are columns of the record. */
export type KeptName<S> = { [N in keyof S]: S[N] extends { type: 'evidence' } ? never : N }[keyof S]

/** The fields of a set that people fill in. */
export type FormName<S> = { [N in keyof S]: S[N] extends { silent: true } ? never : N }[keyof S]

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
export const isNullable = (field: Field): boolean =>
  !field.required && !field.several && !['line', 'text', 'whole-number'].includes(field.type)
