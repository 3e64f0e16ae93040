import type { Comparator } from './comparator.ts'

/** From where to where a number may be, both ends included. */
export interface Range {
  low: number
  high: number
}

/** How exact a number is written: 460000 is likely rounded to ten thousands, 459876 to ones. */
function stepOf(value: number): number {
  let step = 1
  while (value % (step * 10) === 0 && step < value) step *= 10
  return step
}

/** The next round number above one, of as many digits: 400 → 500, 2640 → 2650, 35000 → 36000. */
export function nextRound(value: number): number {
  if (value <= 0) return value
  if (Number.isInteger(value)) return value + stepOf(value)
  const places = String(value).split('.')[1]?.length ?? 0
  return value + 10 ** -Math.min(places, 12)
}

// Below this, zeros at the end are no rounding; a rounded number is off by half a percent at most.
const ROUNDED_FROM = 10_000
const SLACK = 0.005

// 45.99万 is rounded to its last place, by a fiftieth of it at most.
const SCALED_SLACK = 0.02

function scaledRange(value: number, scale: number): Range {
  const written = Number((value / scale).toPrecision(12))
  const places = String(written).split('.')[1]?.length ?? 0
  const slack = Math.min((0.5 * scale) / 10 ** Math.min(places, 12), Math.abs(value) * SCALED_SLACK)
  return { low: value - slack, high: value + slack }
}

function exactRange(value: number, scale: number): Range {
  const size = Math.abs(value)
  if (scale >= 1000) return scaledRange(value, scale)
  const step = Number.isInteger(size) && size >= ROUNDED_FROM ? stepOf(size) : 1
  const slack = step >= 1000 ? Math.min(step / 2, size * SLACK) : size * 1e-9
  return { low: value - slack, high: value + slack }
}

/**
 * What a number with its comparing sign leaves open, where 万 or 亿 (`scale`) was written. `~` leaves a fifth to both sides, `near` a tenth below.
 *
 * @example
 * rangeOf(400, '>') // → { low: 400, high: Infinity }
 * rangeOf(20, '~') // → { low: 16, high: 24 }
 */
export function rangeOf(value: number, comparator: Comparator, scale = 1): Range {
  switch (comparator) {
    case '>':
    case '>=':
      return { low: value, high: Infinity }
    case '<':
    case '<=':
      return { low: -Infinity, high: value }
    case '~':
      return { low: Math.min(value * 0.8, value * 1.2), high: Math.max(value * 0.8, value * 1.2) }
    case 'near':
      return { low: value * 0.9, high: value }
    default:
      return exactRange(value, scale)
  }
}

/** Whether two ranges have a number in common. */
export const meet = (one: Range, other: Range): boolean => one.low <= other.high && other.low <= one.high
