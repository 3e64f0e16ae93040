import { CelScalar, celEnv, celError, celFunc, isCelError, listType, parse, plan } from '@bufbuild/cel'
import { dayNumber } from '../checks/moments.ts'
import type { Evaluate } from '../definition/form.ts'
import { isEmpty } from '../values/values.ts'
import type { Need } from './elaborate.ts'
import { celValue } from './type.ts'
import { type Expr, SCALE } from './typed.ts'

const { INT, STRING } = CelScalar
const LARGEST = 2n ** 63n

/** a ÷ b, rounded half away from zero. */
function rounded(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new Error('division by zero')
  const negative = a < 0n !== b < 0n
  const [over, under] = [a < 0n ? -a : a, b < 0n ? -b : b]
  const whole = (2n * over + under) / (2n * under)
  return inRange(negative ? -whole : whole)
}

function inRange(value: bigint): bigint {
  if (value >= LARGEST || value < -LARGEST) throw new Error('too large')
  return value
}

function yearsBetween(from: string, to: string): bigint {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return BigInt(to.slice(5) < from.slice(5) ? years - 1 : years)
}

function added(all: Iterable<unknown>): bigint {
  let sum = 0n
  for (const one of all) sum = inRange(sum + (one as bigint))
  return sum
}

let env: ReturnType<typeof celEnv> | undefined

/** Made when it is first needed: nothing of it is global. */
function environment() {
  env ??= celEnv({
    funcs: [
      celFunc('decimalTimes', [INT, INT], INT, (a, b) => rounded(a * b, SCALE)),
      celFunc('decimalOver', [INT, INT], INT, (a, b) => rounded(a * SCALE, b)),
      celFunc('roundedOver', [INT, INT], INT, rounded),
      celFunc('sum', [listType(INT)], INT, (all) => added(all)),
      celFunc('year', [STRING], INT, (moment) => BigInt(moment.slice(0, 4))),
      celFunc('daysBetween', [STRING, STRING], INT, (from, to) => BigInt(dayNumber(to) - dayNumber(from))),
      celFunc('yearsBetween', [STRING, STRING], INT, yearsBetween),
    ],
  })
  return env
}

const EMPTY = 'empty'

function bind({ field, part, given, type }: Need, values: Readonly<Record<string, unknown>>): unknown {
  const whole = Object.hasOwn(values, field) ? values[field] : undefined
  const value = part === undefined ? whole : partOf(whole, part)
  if (given) return !isEmpty(value)
  // Nothing filled into a list is a list, and nothing of a text a text; of all else there is no value.
  if (type.of === 'list') return celValue(type, value) ?? []
  if (type.of === 'text') return value ?? ''
  return celValue(type, value) ?? celError(EMPTY)
}

function partOf(whole: unknown, part: string): unknown {
  if (Array.isArray(whole)) return whole.map((row) => row[part])
  return isEmpty(whole) ? undefined : (whole as Record<string, unknown>)[part]
}

/** CEL's answer is made a value by `read`, which says undefined where it cannot be kept. */
export function evaluator(
  expr: Expr,
  needs: ReadonlyMap<string, Need>,
  read: (value: unknown) => unknown,
): Evaluate {
  const run = plan(environment(), expr)
  return (values) => {
    try {
      const bindings: Record<string, never> = Object.create(null)
      for (const [bound, need] of needs) bindings[bound] = bind(need, values) as never
      const result = run(bindings)
      if (isCelError(result)) return result.message === EMPTY ? 'empty' : 'failed'
      const value = read(result)
      return value === undefined ? 'failed' : { value }
    } catch {
      return 'failed'
    }
  }
}

export { parse }
