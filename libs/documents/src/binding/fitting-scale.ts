import type { Scale } from './style.ts'
import { tenTo } from './whole.ts'

/** A scale a number is said in. */
export type Said = Exclude<Scale, 'fit'>

export const POWERS: Record<Said, number> = { one: 0, wan: 4, yi: 8 }

// As many digits behind the point as a report reads easily: 290.9万, not 2.1578万.
const MOST_PLACES = 2

/**
 * The largest scale in which a number of ones (in 10^-scale) stays short: from one 万 or 亿 on, and with two digits
 * behind the point at most, unless it is rounded anyway.
 */
export function fittingScale(ones: bigint, scale: number, isRounded: boolean): Said {
  const fits = (power: number) =>
    ones >= tenTo(power + scale) && (isRounded || ones % tenTo(power - MOST_PLACES + scale) === 0n)
  if (fits(POWERS.yi)) return 'yi'
  return fits(POWERS.wan) ? 'wan' : 'one'
}
