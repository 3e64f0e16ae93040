import type { Evaluate } from '../definition/form.ts'
import { MOST_EXPRESSION } from '../definition/limits.ts'
import type { Field } from '../field.ts'
import { elaborate, type Need } from './elaborate.ts'
import { asResult, readResult } from './result.ts'
import { evaluator, parse } from './runtime.ts'
import type { Type } from './type.ts'
import { type Expr, ExpressionError, type Typed } from './typed.ts'

/** Brackets and branches an expression may have: each lets its reader look ahead once more. */
const MOST_BRANCHES = 40

export interface ReadExpression {
  readonly evaluate: Evaluate
  /** The fields it needs. */
  readonly needs: ReadonlySet<string>
  /** Those whose values it tells, not only whether they are filled in. */
  readonly tells: ReadonlySet<string>
}

export function parsed(text: string): Expr {
  if (text.length > MOST_EXPRESSION) throw new ExpressionError('expression-too-long')
  if ((text.match(/[([{?]/g)?.length ?? 0) > MOST_BRANCHES) throw new ExpressionError('expression-too-deep')
  try {
    const { expr } = parse(text)
    if (expr) return expr
  } catch {
    // Whatever its parser says, it says in English.
  }
  throw new ExpressionError('expression-unreadable')
}

/** What of an expression is its result, and how that is read; `field` is what it computes, a condition has none. */
function resultOf(part: Typed, field: Field | undefined) {
  const result = field ? asResult(part, field) : part.type.of === 'bool' ? part : undefined
  if (!result) throw new ExpressionError('expression-result', part.type.of)
  return result
}

/** Reads a condition, or what computes `field`. Throws ExpressionError. */
export function readExpression(
  text: string,
  types: ReadonlyMap<string, Type>,
  field?: Field,
): ReadExpression {
  const needs = new Map<string, Need>()
  const { expr } = resultOf(elaborate(parsed(text), { types, needs }), field)
  const all = [...needs.values()]
  const read = field ? (value: unknown) => readResult(field, value) : (value: unknown) => value
  return {
    evaluate: evaluator(expr, needs, read),
    needs: new Set(all.map((need) => need.field)),
    tells: new Set(all.filter(({ given }) => !given).map((need) => need.field)),
  }
}
