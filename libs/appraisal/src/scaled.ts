import { compare, divided, exact, print } from './exact.ts'
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
