import { scaledOf } from '../values/decimal.ts'
import { functions, method } from './functions.ts'
import { operators } from './operators.ts'
import { DIGITS, type Type } from './type.ts'
import { alike, constant, type Expr, ExpressionError, list, name, type Typed } from './typed.ts'

/** What an expression needs of a record, by the name it is bound to. */
export interface Need {
  readonly field: string
  readonly part?: string
  /** Only whether it is filled in. */
  readonly given?: true
  readonly type: Type
}

/** Parts inside parts that are looked into, a long sum is such a tower; more is no rule of a form. */
const DEEPEST = 100
const LARGEST_INT = 2n ** 63n

interface Scope {
  readonly types: ReadonlyMap<string, Type>
  readonly needs: Map<string, Need>
}

function needed(id: bigint, bound: string, need: Need, scope: Scope): Typed {
  scope.needs.set(bound, need)
  return { expr: name(id, bound), type: need.type }
}

function typeOf(field: string, { types }: Scope): Type {
  const type = types.get(field)
  if (!type) throw new ExpressionError('expression-names-nothing', field)
  return type
}

/** `field.part`: a period's ends, a text's languages, a table's columns. */
function partOf(expr: Expr, scope: Scope): { bound: string; need: Need } | undefined {
  if (expr.exprKind.case !== 'selectExpr' || expr.exprKind.value.testOnly) return undefined
  const { operand, field: part } = expr.exprKind.value
  if (operand?.exprKind.case !== 'identExpr') return undefined
  const field = operand.exprKind.value.name
  const of = typeOf(field, scope)
  const type = of.of === 'parts' ? of.parts.get(part) : undefined
  if (!type) throw new ExpressionError('expression-names-nothing', `${field}.${part}`)
  return { bound: `${field}$${part}`, need: { field, part, type } }
}

function given(id: bigint, args: readonly Expr[], scope: Scope): Typed {
  const [of] = args
  const bool: Type = { of: 'bool' }
  if (of?.exprKind.case === 'identExpr' && args.length === 1) {
    const field = of.exprKind.value.name
    typeOf(field, scope)
    return needed(id, `given$${field}`, { field, given: true, type: bool }, scope)
  }
  const part = of && args.length === 1 ? partOf(of, scope) : undefined
  if (!part) throw new ExpressionError('expression-types', 'given')
  return needed(id, `given$${part.bound}`, { ...part.need, given: true, type: bool }, scope)
}

function literal(expr: Expr): Typed {
  const kind = expr.exprKind.case === 'constExpr' ? expr.exprKind.value.constantKind : undefined
  switch (kind?.case) {
    case 'boolValue':
      return { expr, type: { of: 'bool' } }
    case 'stringValue':
      return { expr, type: { of: 'text', codes: [kind.value] } }
    case 'int64Value':
      if (kind.value >= LARGEST_INT || kind.value < -LARGEST_INT) break
      return { expr, type: { of: 'int' } }
    case 'doubleValue': {
      const text = String(kind.value)
      const scaled = /^-?\d+(\.\d+)?$/.test(text) ? scaledOf(text, DIGITS) : undefined
      if (scaled === undefined || scaled >= LARGEST_INT || scaled < -LARGEST_INT) break
      return { expr: constant(expr.id, scaled), type: { of: 'decimal' } }
    }
  }
  throw new ExpressionError('expression-not-allowed', kind?.case)
}

/** An expression with the type of every part, its decimals as millionths, and what it needs. Throws ExpressionError. */
export function elaborate(expr: Expr, scope: Scope, depth = 0): Typed {
  if (depth > DEEPEST) throw new ExpressionError('expression-too-deep')
  const below = (part: Expr) => elaborate(part, scope, depth + 1)
  const { exprKind, id } = expr
  switch (exprKind.case) {
    case 'constExpr':
      return literal(expr)
    case 'identExpr': {
      const field = exprKind.value.name
      return needed(id, field, { field, type: typeOf(field, scope) }, scope)
    }
    case 'selectExpr': {
      const part = partOf(expr, scope)
      if (!part) throw new ExpressionError('expression-not-allowed', '.')
      return needed(id, part.bound, part.need, scope)
    }
    case 'listExpr': {
      const entries = exprKind.value.elements.map(below)
      const [first] = entries
      if (!first) throw new ExpressionError('expression-types', '[]')
      const widest = entries.reduce((a, b) => alike(a, b)[0])
      const fit = entries.map((entry) => alike(entry, widest)[0].expr)
      return { expr: list(id, fit), type: { of: 'list', item: widest.type } }
    }
    case 'callExpr': {
      const { function: fn, target, args } = exprKind.value
      if (target) return method(id, fn, below(target), args.map(below))
      if (fn === 'given') return given(id, args, scope)
      const parts = args.map(below)
      const operator = operators.get(fn)
      if (operator) return operator(id, fn, parts)
      const called = functions.get(fn)
      if (!called) throw new ExpressionError('expression-not-allowed', fn)
      const found = called(id, parts, fn)
      if (!found)
        throw new ExpressionError('expression-types', [fn, ...parts.map(({ type }) => type.of)].join(' '))
      return found
    }
    default:
      // Loops over rows, messages and maps: nothing a form needs, and nothing whose length could be told.
      throw new ExpressionError('expression-not-allowed', exprKind.case)
  }
}
