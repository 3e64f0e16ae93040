import type { parse } from '@bufbuild/cel'
import { isDay, isMonth, isTime } from '../checks/moments.ts'
import { DIGITS, type Type } from './type.ts'

/** A part of an expression as CEL parsed it. */
export type Expr = NonNullable<ReturnType<typeof parse>['expr']>
/** A part of an expression with what it is; its decimals are whole numbers of millionths. */
export interface Typed {
  readonly expr: Expr
  readonly type: Type
}

/** What cannot stand in an expression, and what it is about. */
export class ExpressionError extends Error {
  readonly problem: string
  readonly about: string | undefined
  constructor(problem: string, about?: string) {
    super(problem)
    this.problem = problem
    this.about = about
  }
}

export const SCALE = 10n ** BigInt(DIGITS)

const node = (id: bigint, exprKind: Expr['exprKind']): Expr => ({ $typeName: 'cel.expr.Expr', id, exprKind })

export const constant = (id: bigint, value: bigint): Expr =>
  node(id, {
    case: 'constExpr',
    value: { $typeName: 'cel.expr.Constant', constantKind: { case: 'int64Value', value } },
  })

export const name = (id: bigint, text: string): Expr =>
  node(id, { case: 'identExpr', value: { $typeName: 'cel.expr.Expr.Ident', name: text } })

export const call = (id: bigint, fn: string, args: readonly Expr[], target?: Expr): Expr =>
  node(id, {
    case: 'callExpr',
    value: { $typeName: 'cel.expr.Expr.Call', function: fn, args: [...args], ...(target && { target }) },
  })

export const list = (id: bigint, elements: readonly Expr[]): Expr =>
  node(id, {
    case: 'listExpr',
    value: { $typeName: 'cel.expr.Expr.CreateList', elements: [...elements], optionalIndices: [] },
  })

const isMoment = { day: isDay, month: isMonth, time: isTime }

/** The same part as something of another type, where that says the same; undefined where it cannot be. */
export function fitted(part: Typed, to: Type): Typed | undefined {
  const { type, expr } = part
  if (type.of === 'int' && to.of === 'decimal')
    return { type: to, expr: call(expr.id, '_*_', [expr, constant(expr.id, SCALE)]) }
  if (type.of === 'list' && to.of === 'list')
    return type.item.of === to.item.of ? { expr, type: to } : undefined
  if (type.of === 'text' && type.codes) {
    if (to.of === 'day' || to.of === 'month' || to.of === 'time') {
      const isOne = isMoment[to.of]
      const wrong = type.codes.find((code) => !isOne(code))
      if (wrong !== undefined) throw new ExpressionError('expression-not-a-moment', wrong)
      return { expr, type: to }
    }
    if (to.of === 'choice') {
      const unknown = type.codes.find((code) => !to.codes.includes(code))
      if (unknown !== undefined) throw new ExpressionError('expression-not-an-option', unknown)
      return { expr, type: to }
    }
  }
  if (type.of === 'parts' || type.of === 'reference') return undefined
  return type.of === to.of ? part : undefined
}

/** Two parts as something of one type. Throws ExpressionError where there is none. */
export function alike(a: Typed, b: Typed): readonly [Typed, Typed] {
  const second = fitted(b, a.type)
  if (second) return [a.type.of === 'text' ? { ...a, type: bothTexts(a.type, b.type) } : a, second]
  const first = fitted(a, b.type)
  if (first) return [first, b]
  throw new ExpressionError('expression-types', `${a.type.of}, ${b.type.of}`)
}

const bothTexts = (a: Type, b: Type): Type =>
  a.of === 'text' && b.of === 'text' && a.codes && b.codes
    ? { of: 'text', codes: [...a.codes, ...b.codes] }
    : { of: 'text' }
