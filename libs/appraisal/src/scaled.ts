import { compare, divided, exact, print, sum, times } from './exact.ts'
import { unitParts } from './unit.ts'

/**
 * A quantity written at the scale of another unit, as forms print a result beside its target: 449,204 人 beside a
 * target in 万人 becomes 44.9204 万人. A unit that has a scale already, or a target without one, changes nothing.
 * @example
 * scaledLike(449204, '人', '万人') // → { value: 44.9204, unit: '万人' }
 */
export function scaledLike(value: number, unit: string, like: string): { value: number; unit: string } {
  const scale = unitParts(like).scale
  const one = exact(1)
  const plain = unitParts(unit).scale
  if (plain.over !== one.over || plain.under !== one.under) return { value, unit }
  // Below one unit of the scale the plain number reads better: 129 人, not 0.0129 万人.
  if (compare(exact(Math.abs(value)), scale) < 0) return { value, unit }
  const prefix = /^(?:[十百千]?[万亿]|万亿)/.exec(like.normalize('NFKC').trim())?.[0]
  if (prefix === undefined) return { value, unit }
  return { value: Number(print(divided(exact(value), scale), 12)), unit: prefix + unit }
}

/** What the amounts of a form may be counted in. */
export const amountUnits = ['元', '千元', '万元', '百万元', '千万元', '亿元'] as const

/**
 * An amount counted in another unit, exactly: 1.2 亿元 are 12,000 万元. Units without a scale of their own change nothing.
 * @example
 * amountIn(1234.567, '千元', '万元') // → 123.4567
 */
export const amountIn = (value: number, from: string, to: string): number =>
  Number(print(divided(times(exact(value), unitParts(from).scale), unitParts(to).scale), 12))

/**
 * The sum of amounts, exactly; null where none of them is known.
 * @example
 * sumAmounts([0.1, null, 0.2]) // → 0.3
 */
export function sumAmounts(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((one) => one !== null)
  return known.length === 0 ? null : Number(print(sum(known.map(exact)), 12))
}
