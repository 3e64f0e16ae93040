import type { Type } from './type.ts'
import { alike, call, ExpressionError, fitted, type Typed } from './typed.ts'

const bool: Type = { of: 'bool' }
const decimal: Type = { of: 'decimal' }
const money: Type = { of: 'money' }
const ordered = new Set(['int', 'decimal', 'money', 'day', 'month', 'time'])
const equal = new Set([...ordered, 'bool', 'text', 'choice'])

type Operator = (id: bigint, fn: string, args: readonly Typed[]) => Typed

const refuse = (args: readonly Typed[]): never => {
  throw new ExpressionError('expression-types', args.map(({ type }) => type.of).join(', '))
}
const pair = (args: readonly Typed[]) => args as readonly [Typed, Typed]
const kinds = (...args: readonly Typed[]) => args.map(({ type }) => type.of).join(' ')
const exprs = (args: readonly Typed[]) => args.map(({ expr }) => expr)

const logic: Operator = (id, fn, args) =>
  args.every(({ type }) => type.of === 'bool')
    ? { expr: call(id, fn, exprs(args)), type: bool }
    : refuse(args)

const compared =
  (allowed: ReadonlySet<string>): Operator =>
  (id, fn, args) => {
    const both = alike(...pair(args))
    if (!allowed.has(both[0].type.of)) return refuse(args)
    return { expr: call(id, fn, exprs(both)), type: bool }
  }

const summed =
  (allowed: readonly string[]): Operator =>
  (id, fn, args) => {
    const [a, b] = alike(...pair(args))
    if (!allowed.includes(a.type.of)) return refuse(args)
    const type: Type = a.type.of === 'text' ? { of: 'text' } : a.type
    return { expr: call(id, fn, [a.expr, b.expr]), type }
  }

const times: Operator = (id, fn, args) => {
  const [a, b] = pair(args)
  const plain = (type: Type) => ({ expr: call(id, fn, exprs(args)), type })
  const scaled = (type: Type) => ({ expr: call(id, 'decimalTimes', exprs(args)), type })
  switch (kinds(a, b)) {
    case 'int int':
      return plain({ of: 'int' })
    case 'decimal int':
    case 'int decimal':
      return plain(decimal)
    case 'money int':
    case 'int money':
      return plain(money)
    case 'decimal decimal':
      return scaled(decimal)
    case 'money decimal':
    case 'decimal money':
      return scaled(money)
    default:
      return refuse(args)
  }
}

const over: Operator = (id, fn, args) => {
  const [a, b] = pair(args)
  const by = (name: string, type: Type) => ({ expr: call(id, name, exprs(args)), type })
  switch (kinds(a, b)) {
    case 'int int':
      return by(fn, { of: 'int' })
    case 'decimal int':
      return by('roundedOver', decimal)
    case 'money int':
      return by('roundedOver', money)
    case 'decimal decimal':
    case 'money money':
      return by('decimalOver', decimal)
    case 'money decimal':
      return by('decimalOver', money)
    case 'int decimal':
      return over(id, fn, [fitted(a, decimal) as Typed, b])
    default:
      return refuse(args)
  }
}

const among: Operator = (id, fn, args) => {
  const [one, all] = pair(args)
  if (all.type.of !== 'list' || !equal.has(all.type.item.of)) return refuse(args)
  const found = fitted(one, all.type.item)
  if (found) return { expr: call(id, fn, [found.expr, all.expr]), type: bool }
  // A list that is written down takes what its entries can be.
  const item = all.type.item
  if (item.of === 'text' && item.codes && fitted({ expr: all.expr, type: item }, one.type))
    return { expr: call(id, fn, exprs(args)), type: bool }
  return refuse(args)
}

const either: Operator = (id, fn, args) => {
  const [condition, yes, no] = args as readonly [Typed, Typed, Typed]
  if (condition.type.of !== 'bool') return refuse(args)
  const [a, b] = alike(yes, no)
  return { expr: call(id, fn, [condition.expr, a.expr, b.expr]), type: a.type }
}

const negated: Operator = (id, fn, args) =>
  ['int', 'decimal', 'money'].includes(args[0]?.type.of ?? '')
    ? { expr: call(id, fn, exprs(args)), type: (args[0] as Typed).type }
    : refuse(args)

const remainder: Operator = (id, fn, args) =>
  kinds(...args) === 'int int' ? { expr: call(id, fn, exprs(args)), type: { of: 'int' } } : refuse(args)

/** CEL's operators by its own names, each with what it takes. */
export const operators: ReadonlyMap<string, Operator> = new Map([
  ['_&&_', logic],
  ['_||_', logic],
  ['!_', logic],
  ['_==_', compared(equal)],
  ['_!=_', compared(equal)],
  ['_<_', compared(ordered)],
  ['_<=_', compared(ordered)],
  ['_>_', compared(ordered)],
  ['_>=_', compared(ordered)],
  ['_+_', summed(['int', 'decimal', 'money', 'text'])],
  ['_-_', summed(['int', 'decimal', 'money'])],
  ['_*_', times],
  ['_/_', over],
  ['_%_', remainder],
  ['-_', negated],
  ['@in', among],
  ['_?_:_', either],
])
