/** An amount that is not a whole number of the metric's smallest unit, or too large to be kept exactly. */
export class AmountError extends Error {
  override name = 'AmountError'
}

/**
 * Refuses anything that is not an exact integer (|amount| ≤ 2^53 − 1), because the ledger never keeps a float. Throws AmountError.
 * @example
 * checkAmount(12) // → 12
 */
export function checkAmount(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new AmountError(`not an exact whole amount: ${amount}`)
  return amount
}

/**
 * Reads a written number as a whole number of smallest units; `scale` is the count of decimal places kept (0–6). Throws AmountError.
 * @example
 * parseAmount('1861.43', 2) // → 186143
 */
export function parseAmount(text: string, scale: number): number {
  const match = /^([+-]?)(\d{1,16})(?:\.(\d+))?$/.exec(text.trim().replaceAll(',', ''))
  if (!match) throw new AmountError(`not a number: ${text}`)
  const [, sign, whole, fraction = ''] = match
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > scale) throw new AmountError(`more than ${scale} decimal places: ${text}`)
  const digits = `${whole}${kept.padEnd(scale, '0')}`
  return checkAmount(Number(`${sign}${digits}`) || 0)
}

/**
 * Writes smallest units as a plain decimal number, without grouping and without trailing zeros.
 * @example
 * formatAmount(186143, 2) // → '1861.43'
 */
export function formatAmount(amount: number, scale: number): string {
  const digits = String(Math.abs(checkAmount(amount))).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = scale > 0 ? digits.slice(-scale).replace(/0+$/, '') : ''
  return `${amount < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

/**
 * Adds amounts exactly; throws AmountError when the sum can no longer be kept exactly.
 * @example
 * addAmounts([1, 2, 3]) // → 6
 */
export function addAmounts(amounts: Iterable<number>): number {
  let sum = 0
  for (const amount of amounts) sum = checkAmount(sum + checkAmount(amount))
  return sum
}

/**
 * Divides two amounts and rounds half away from zero to `scale` decimal places of the result, in smallest units; undefined for a zero divisor.
 * `times` multiplies first (100 for a percentage); `powers` is the difference of the two metrics' scales (numerator − denominator).
 * @example
 * // a percentage to one place: 76.1 %
 * divideAmounts(753, 990, { scale: 1, times: 100 }) // → 761
 */
export function divideAmounts(
  numerator: number,
  denominator: number,
  { scale, times = 1, powers = 0 }: { scale: number; times?: number; powers?: number },
): number | undefined {
  if (checkAmount(denominator) === 0) return undefined
  const shift = scale - powers
  let top = BigInt(checkAmount(numerator)) * BigInt(times)
  let bottom = BigInt(denominator)
  if (shift >= 0) top *= 10n ** BigInt(shift)
  else bottom *= 10n ** BigInt(-shift)
  const negative = top < 0n !== bottom < 0n
  const [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  const rounded = (2n * a + b) / (2n * b)
  return checkAmount(Number(negative ? -rounded : rounded)) || 0
}
