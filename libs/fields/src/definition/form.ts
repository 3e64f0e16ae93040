import type { FieldSet } from '../field.ts'
import type { FormDefinition } from './definition.ts'
import { fieldSetOf } from './field-set.ts'

/** What came of an expression: a value, nothing because a field it needs is empty, or a failure. */
export type Outcome = { readonly value: unknown } | 'empty' | 'failed'
export type Evaluate = (values: Readonly<Record<string, unknown>>) => Outcome

/** The expressions of a definition, ready to be evaluated. */
export interface Expressions {
  /** All fields, each behind those its expressions need. */
  readonly order: readonly string[]
  readonly when: ReadonlyMap<string, Evaluate>
  readonly computed: ReadonlyMap<string, Evaluate>
}

/** A definition in use. */
export interface Form {
  readonly definition: FormDefinition
  readonly fields: FieldSet
  readonly expressions: Expressions
}

/**
 * Whether a definition says anything in expressions: only then are they needed to use it.
 *
 * @example
 * const name = { code: 'name', words: { zh: '名称' }, type: 'line' } as const
 * hasExpressions({ code: 'base', version: 1, words: { zh: '基地' }, fields: [name] }) // → false
 * hasExpressions({ code: 'base', version: 1, words: { zh: '基地' }, fields: [{ ...name, when: 'true' }] }) // → true
 */
export const hasExpressions = ({ fields }: FormDefinition): boolean =>
  fields.some(({ when, computed }) => when !== undefined || computed !== undefined)

/**
 * A definition in use; one with expressions needs them compiled. Throws Error where they are missing.
 *
 * @example
 * const name = { code: 'name', words: { zh: '名称' }, type: 'line' } as const
 * Object.keys(formOf({ code: 'base', version: 1, words: { zh: '基地' }, fields: [name] }).fields) // → ['name']
 */
export function formOf(definition: FormDefinition, expressions?: Expressions): Form {
  if (!expressions && hasExpressions(definition))
    throw new Error(`${definition.code} has expressions: compile them first`)
  const order = definition.fields.map(({ code }) => code)
  return {
    definition,
    fields: fieldSetOf(definition),
    expressions: expressions ?? { order, when: new Map(), computed: new Map() },
  }
}
