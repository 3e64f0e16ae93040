import type { DefinitionProblem, FieldDefinition, FormDefinition } from '../definition/definition.ts'
import { fieldSetOf } from '../definition/field-set.ts'
import type { Evaluate, Expressions } from '../definition/form.ts'
import type { Field } from '../field.ts'
import { inOrder } from './order.ts'
import { type ReadExpression, readExpression } from './read-expression.ts'
import { typesOf } from './type.ts'
import { ExpressionError } from './typed.ts'

export { type Arithmetic, readArithmetic } from './arithmetic.ts'
export { ExpressionError }

/** The expressions of a definition, where all of them can be read; else what is wrong with them. */
export interface CompiledExpressions {
  readonly expressions?: Expressions
  readonly problems: readonly DefinitionProblem[]
}

/** What one sees of a computed value or a condition must not tell what one does not see otherwise. */
function tellsMore({ see }: FieldDefinition, of: FieldDefinition): boolean {
  if (of.personal) return true
  return of.see !== undefined && (see === undefined || see.some((role) => !of.see?.includes(role)))
}

/**
 * Compiles the conditions and computed values of a definition that `readDefinition` let pass: CEL with exact numbers,
 * without loops, each type checked. Says what is wrong by field, and nothing here throws.
 *
 * @example
 * const words = { zh: '公顷' }
 * const floor = { code: 'floor', words, type: 'decimal', digits: 2 } as const
 * const large = { code: 'large', words, type: 'yes-no', computed: 'floor > 100.5' } as const
 * const base = { code: 'base', version: 1, words, fields: [floor, large] }
 * compileExpressions(base).expressions?.computed.get('large')?.({ floor: '100.51' }) // → { value: true }
 * compileExpressions({ ...base, fields: [large] }).problems // → [{ problem: 'expression-names-nothing', at: 'fields[0].computed', about: 'floor' }]
 */
export function compileExpressions(definition: FormDefinition): CompiledExpressions {
  const fields = fieldSetOf(definition)
  const types = typesOf(fields)
  const byCode = new Map(definition.fields.map((field) => [field.code, field]))
  const problems: DefinitionProblem[] = []
  const needs = new Map<string, Set<string>>()
  const found = { when: new Map<string, Evaluate>(), computed: new Map<string, Evaluate>() }

  function read(field: FieldDefinition, key: 'when' | 'computed', at: string): void {
    const text = field[key]
    if (text === undefined) return
    try {
      const result = key === 'when' ? undefined : (fields[field.code] as Field)
      const expression: ReadExpression = readExpression(text, types, result)
      found[key].set(field.code, expression.evaluate)
      needs.set(field.code, new Set([...(needs.get(field.code) ?? []), ...expression.needs]))
      const more = [...expression.tells].find((code) => tellsMore(field, byCode.get(code) as FieldDefinition))
      if (more !== undefined) problems.push({ problem: 'expression-tells-more', at, about: more })
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      const { problem, about } = error
      problems.push({ problem, at, ...(about !== undefined && { about: about.slice(0, 100) }) })
    }
  }

  for (const [position, field] of definition.fields.entries())
    for (const key of ['when', 'computed'] as const) read(field, key, `fields[${position}].${key}`)
  const codes = definition.fields.map(({ code }) => code)
  const { order, circle } = inOrder(codes, needs)
  if (circle.length > 0)
    problems.push({ problem: 'expression-circle', at: 'fields', about: circle.join(', ') })
  return problems.length > 0 ? { problems } : { expressions: { order, ...found }, problems }
}
