import {
  compare,
  divided,
  type Exact,
  exact,
  minus,
  NOTHING,
  plus,
  print,
  times,
  toNumber,
  WHOLE,
} from '../exact.ts'
import type { IndicatorKind, Operator } from '../form.ts'
import type { Moment, Outlook, OutlookCode, OutlookStatus } from './outlook.ts'

/** A number on its way through the year, already in the unit of its target. */
export interface WatchedQuantity {
  code: string
  kind: IndicatorKind
  operator: Operator
  target: Exact
  actual: Exact
  /** The target as printed, for sentences. */
  text: string
  unit: string
}

function nearness(
  quantity: WatchedQuantity,
  forecast: Exact,
  tolerance: Exact,
): 'on-track' | 'behind' | 'will-miss' {
  const { operator, target } = quantity
  const margin = times(target, tolerance)
  if (operator === '<=') {
    if (compare(forecast, target) <= 0) return 'on-track'
    return compare(forecast, plus(target, margin)) <= 0 ? 'behind' : 'will-miss'
  }
  if (operator === '=' && compare(forecast, plus(target, margin)) > 0) return 'will-miss'
  if (compare(forecast, target) >= 0) return 'on-track'
  return compare(forecast, minus(target, margin)) >= 0 ? 'behind' : 'will-miss'
}

// What the numbers already settle: a floor of a flow once reached stays reached, a ceiling once broken stays broken.
function settled(quantity: WatchedQuantity, isOver: boolean): OutlookStatus | undefined {
  const order = compare(quantity.actual, quantity.target)
  const isFlow = quantity.kind === 'flow'
  if (quantity.operator === '<=') {
    if (order > 0 && (isFlow || isOver)) return 'missed'
    return isOver ? 'met' : undefined
  }
  if (quantity.operator === '=') {
    if (order > 0 && isFlow) return 'missed'
    return isOver ? (order === 0 ? 'met' : 'missed') : undefined
  }
  if (order >= 0) return 'met'
  return isOver ? 'missed' : undefined
}

function wording(quantity: WatchedQuantity, status: 'on-track' | 'behind' | 'will-miss'): OutlookCode {
  if (quantity.kind !== 'flow') return `stock-${status}`
  return quantity.operator === '<=' ? `ceiling-${status}` : status
}

/**
 * Watches a number: a flow is expected to grow evenly and is forecast at its present pace; everything else (stock,
 * ratio, rank) is compared as it stands.
 */
export function watchQuantity(quantity: WatchedQuantity, moment: Moment): Outlook {
  const { actual, target, kind, unit } = quantity
  const share = exact(moment.yearShare)
  const isFlow = kind === 'flow'
  const isOver = compare(share, WHOLE) >= 0
  const hasPace = compare(share, NOTHING) > 0
  const forecast = isFlow && hasPace ? divided(actual, share) : isFlow ? undefined : actual
  const values = {
    target: quantity.text,
    actual: `${print(actual, 4)}${unit}`,
    forecast: forecast === undefined ? '' : `${print(forecast, 2)}${unit}`,
    yearShare: print(times(share, exact(100)), 1),
  }
  const base = {
    code: quantity.code,
    kind,
    fulfilment: compare(target, NOTHING) > 0 ? toNumber(divided(actual, target)) : null,
    expected: isFlow ? toNumber(times(target, share)) : null,
    forecast: forecast === undefined ? null : toNumber(forecast),
  }
  const outcome = settled(quantity, isOver)
  if (outcome === 'met' || outcome === 'missed')
    return { ...base, status: outcome, statement: { code: outcome, values } }
  if (forecast === undefined) return { ...base, status: 'waiting', statement: { code: 'unknown', values } }
  const near = nearness(quantity, forecast, exact(moment.tolerance ?? 0.1))
  return { ...base, status: near, statement: { code: wording(quantity, near), values } }
}
