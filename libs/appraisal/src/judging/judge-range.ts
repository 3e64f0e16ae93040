import { compare, divided, type Exact, exact, NOTHING, print, times, WHOLE } from '../exact.ts'
import type { Target } from '../form.ts'
import { formatQuantity, formatTarget } from '../format.ts'
import { commonScale } from '../quantity.ts'
import type { Judged } from './judged.ts'

const sized = (value: Exact) => (compare(value, NOTHING) < 0 ? { ...value, over: -value.over } : value)

function ratio(small: Exact, large: Exact): Exact {
  if (compare(small, NOTHING) <= 0 || compare(large, NOTHING) <= 0) return NOTHING
  const share = divided(small, large)
  return compare(share, WHOLE) > 0 ? WHOLE : share
}

/**
 * Judges a number against a range. Below it, the share of its lower end counts, unless less is better; above it, more
 * than was promised takes no points, unless less is better or the range is a tolerance (±4%).
 */
export function judgeRange(
  target: Omit<Target, 'value' | 'upTo'> & { value: number; upTo: number },
  actual: { value: number; unit: string },
  isLowerBetter: boolean,
): Judged {
  const low = commonScale(target, actual)
  const high = commonScale({ value: target.upTo, unit: target.unit }, actual).target
  const isTolerance = target.value < 0
  const end = (value: number) => formatQuantity(value, target.unit)
  const unit = low.agreement === 'unit-left-out' ? target.unit : actual.unit
  const values = {
    target: formatTarget(target),
    limit: end(target.value),
    actual: formatQuantity(actual.value, unit),
    fulfilment: '',
  }
  const judged = (share: Exact, code: Judged['code'], limit = target.value): Judged => ({
    share,
    fulfilment: null,
    code,
    values: { ...values, limit: end(limit), share: print(times(share, exact(100)), 2) },
  })
  if (compare(low.actual, low.target) < 0) {
    if (isTolerance) return judged(ratio(sized(low.target), sized(low.actual)), 'outside-range')
    return isLowerBetter ? judged(WHOLE, 'reached') : judged(ratio(low.actual, low.target), 'short')
  }
  if (compare(low.actual, high) <= 0) return judged(WHOLE, 'reached')
  if (isTolerance || isLowerBetter) return judged(ratio(high, low.actual), 'outside-range', target.upTo)
  return judged(WHOLE, 'above-range', target.upTo)
}
