/** Powers of ten by which numbers slip: a point or a zero (1, 2), 千 (3), 万 (4), 亿 (8). */
const powers = [1, 2, 3, 4, 8]

/**
 * By which power of ten two numbers with the same digits differ; 0 where they do not. Thousands and more may be rounded
 * on one side: 3.5万 and 35,123.
 *
 * @example
 * [slipOf(35000, 3.5), slipOf(8, 0.8), slipOf(20, 10), slipOf(35123, 3.5)] // → [4, 1, 0, 4]
 */
export function slipOf(one: number, other: number): number {
  const small = Math.min(Math.abs(one), Math.abs(other))
  const large = Math.max(Math.abs(one), Math.abs(other))
  if (small === 0) return 0
  const ratio = large / small
  return powers.find((power) => Math.abs(ratio / 10 ** power - 1) < (power >= 3 ? 0.01 : 1e-9)) ?? 0
}

/** Whether two numbers are one with its point or its 万 lost: the same digits, and enough of them where it is one place. */
export const isSlip = (one: number, other: number): boolean =>
  slipOf(one, other) >= 3 || (slipOf(one, other) > 0 && (isTelling(one) || isTelling(other)))

// 10 and 100 are two round numbers, 230 and 2300 hardly; neither are 0.8 and 8.
function isTelling(value: number): boolean {
  if (!Number.isInteger(value)) return true

  const digits = String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
  return digits.length >= 2
}
