import { exact, print, rounded } from './exact.ts'
import type { Operator } from './form.ts'

/**
 * A value and its unit as a form prints them: 44.9204万人.
 * @example
 * formatQuantity(44.9204, '万人') // → '44.9204万人'
 */
export function formatQuantity(value: number, unit: string): string {
  return `${print(exact(value), 12)}${unit}`
}

const SIGN: Record<Exclude<Operator, 'graded' | 'unread' | 'between'>, string> = {
  '>=': '≥',
  '<=': '≤',
  '=': '=',
  month: '≤',
  percent: '',
}

/**
 * A target as a form prints it; targets in words are their own text.
 * @example
 * formatTarget({ operator: 'month', value: 6, unit: '月', text: '' }) // → '≤6月'
 */
export function formatTarget(target: {
  operator: Operator
  value: number | null
  upTo?: number
  unit: string
  text: string
}): string {
  const { operator, value, upTo, unit } = target
  if (operator === 'graded' || operator === 'unread' || value === null) return target.text
  if (operator === 'between') {
    const high = upTo ?? value
    const isBoth = high > 0 && value === -high
    return isBoth
      ? `±${formatQuantity(high, unit)}`
      : `${formatQuantity(value, '')}~${formatQuantity(high, unit)}`
  }
  return SIGN[operator] + formatQuantity(value, unit)
}

/**
 * A percentage as a form prints it, half up.
 * @example
 * formatPercent('99.821') // → '99.82%'
 */
export function formatPercent(percent: number | string, places = 2): string {
  return `${print(rounded(exact(percent), places, 'half-up'), places)}%`
}
