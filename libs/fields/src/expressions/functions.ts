import type { Type } from './type.ts'
import { call, constant, ExpressionError, fitted, SCALE, type Typed } from './typed.ts'

type Callable = (id: bigint, args: readonly Typed[], fn: string) => Typed | undefined

const int: Type = { of: 'int' }
const decimal: Type = { of: 'decimal' }

/** A text that is written down is a day where one is asked for. */
const asDay = (part: Typed | undefined): Typed | undefined => part && fitted(part, { of: 'day' })

const twoDays: Callable = (id, args, fn) => {
  const [from, to] = [asDay(args[0]), asDay(args[1])]
  return from && to && args.length === 2 ? { expr: call(id, fn, [from.expr, to.expr]), type: int } : undefined
}

/** Functions beside CEL's own operators, by the types they take; undefined where they do not take these. */
export const functions: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  [
    'size',
    (id, [of], fn) =>
      of?.type.of === 'list' || of?.type.of === 'text'
        ? { expr: call(id, fn, [of.expr]), type: int }
        : undefined,
  ],
  [
    'sum',
    (id, [of], fn) =>
      of?.type.of === 'list' && ['int', 'decimal', 'money'].includes(of.type.item.of)
        ? { expr: call(id, fn, [of.expr]), type: of.type.item }
        : undefined,
  ],
  [
    'yuan',
    (id, [of]) => {
      const exact = of && fitted(of, decimal)
      const fen = constant(id, SCALE / 100n)
      return exact && { expr: call(id, 'roundedOver', [exact.expr, fen]), type: { of: 'money' } }
    },
  ],
  [
    'ratio',
    (id, args) =>
      args.length === 2 && args.every(({ type }) => type.of === 'int')
        ? { expr: call(id, 'decimalOver', [args[0]?.expr as never, args[1]?.expr as never]), type: decimal }
        : undefined,
  ],
  [
    'round',
    (id, [of]) =>
      of?.type.of === 'decimal'
        ? { expr: call(id, 'roundedOver', [of.expr, constant(id, SCALE)]), type: int }
        : undefined,
  ],
  [
    'year',
    (id, [of], fn) => {
      const moment = of && (of.type.of === 'month' ? of : asDay(of))
      return moment && { expr: call(id, fn, [moment.expr]), type: int }
    },
  ],
  ['daysBetween', twoDays],
  ['yearsBetween', twoDays],
])

const methods = new Set(['startsWith', 'endsWith', 'contains'])

/** A method of a text. */
export function method(id: bigint, fn: string, target: Typed, args: readonly Typed[]): Typed {
  if (!methods.has(fn)) throw new ExpressionError('expression-not-allowed', fn)
  const [of] = args
  if (target.type.of !== 'text' || of?.type.of !== 'text' || args.length !== 1)
    throw new ExpressionError('expression-types', [target, ...args].map(({ type }) => type.of).join(', '))
  return { expr: call(id, fn, [of.expr], target.expr), type: { of: 'bool' } }
}
