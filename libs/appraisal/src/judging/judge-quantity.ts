import { compare, divided, type Exact, minus, NOTHING, print, times, WHOLE } from '../exact.ts'
import type { Operator } from '../form.ts'
import { formatQuantity, formatTarget } from '../format.ts'
import { commonScale } from '../quantity.ts'
import type { ArithmeticCode } from '../result.ts'
import type { Scheme, Shortfall } from '../scheme.ts'
import { measureParts } from '../unit.ts'
import { judgeShortfall } from './judge-shortfall.ts'
import type { Judged } from './judged.ts'

interface Missed {
  share: Exact
  code: ArithmeticCode
}

const isPositive = (value: Exact) => compare(value, NOTHING) > 0
const atLeastNothing = (value: Exact) => (isPositive(value) ? value : NOTHING)

function isReached(operator: Operator, target: Exact, actual: Exact): boolean {
  const order = compare(actual, target)
  return operator === '<=' ? order <= 0 : operator === '=' ? order === 0 : order >= 0
}

function missedCeiling(target: Exact, actual: Exact, scheme: Scheme): Missed {
  if (scheme.missedCeiling === 'target/actual')
    return { share: divided(target, actual), code: 'ceiling-ratio' }
  const overshoot = divided(minus(actual, target), target)
  return { share: atLeastNothing(minus(WHOLE, overshoot)), code: 'ceiling-linear' }
}

function missedEqual(target: Exact, actual: Exact, scheme: Scheme): Missed {
  if (scheme.missedEqual === 'nothing') return { share: NOTHING, code: 'equal-missed' }
  const [small, large] = compare(actual, target) < 0 ? [actual, target] : [target, actual]
  return { share: atLeastNothing(divided(small, large)), code: 'equal-nearness' }
}

// A missed target of 0 or below has no ratio: it earns nothing.
function missed(operator: Operator, target: Exact, actual: Exact, scheme: Scheme): Missed {
  if (!isPositive(target)) return { share: NOTHING, code: 'zero-target-missed' }
  if (operator === '<=') return missedCeiling(target, actual, scheme)
  if (operator === '=') return missedEqual(target, actual, scheme)
  if (compare(actual, NOTHING) < 0) return { share: NOTHING, code: 'below-nothing' }
  return { share: divided(actual, target), code: 'short' }
}

// = has no direction to fall short in; its rule stays the scheme's.
function ruleOf(operator: Operator, own: Shortfall | undefined, scheme: Scheme): Shortfall | undefined {
  if (operator === '=') return undefined
  return own ?? (operator === '<=' ? scheme.shortfall?.ceiling : scheme.shortfall?.floor)
}

/** Judges a number against ≥, ≤, = or a percentage; `row` gives its points and its own rule for a shortfall. */
export function judgeQuantity(
  target: { operator: Operator; value: number; unit: string; text: string },
  actual: { value: number; unit: string },
  scheme: Scheme,
  row: { weight: number; shortfall?: Shortfall } = { weight: 0 },
): Judged {
  const common = commonScale(target, actual)
  const fulfilment = isPositive(common.target) ? divided(common.actual, common.target) : null
  const unit = common.agreement === 'unit-left-out' ? target.unit : actual.unit
  const values = {
    target: formatTarget(target),
    limit: formatQuantity(target.value, target.unit),
    actual: formatQuantity(actual.value, unit),
    fulfilment: fulfilment === null ? '' : print(times(fulfilment, { over: 100n, under: 1n }), 2),
  }
  if (isReached(target.operator, common.target, common.actual))
    return { share: WHOLE, fulfilment, code: 'reached', values }
  const rule = ruleOf(target.operator, row.shortfall, scheme)
  if (rule !== undefined) {
    const isCeiling = target.operator === '<='
    const { scale } = measureParts(target.unit)
    const judged = judgeShortfall({ ...common, unit: scale, weight: row.weight, isCeiling }, rule)
    return { ...judged, fulfilment, values: { ...values, ...judged.values } }
  }
  return { ...missed(target.operator, common.target, common.actual, scheme), fulfilment, values }
}
