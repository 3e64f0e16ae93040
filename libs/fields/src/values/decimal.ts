const CANONICAL = /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/

/**
 * Whether a text is a decimal as it is kept: shortest, so that equal numbers are equal texts.
 *
 * @example
 * ['12.5', '0', '-3.07', '12.50', '-0', '.5', '1e3'].map(isDecimal) // → [true, true, true, false, false, false, false]
 */
export const isDecimal = (text: string): boolean => CANONICAL.test(text)

/**
 * A decimal as a whole number of its smallest unit, exactly; undefined where it has more than `digits` behind the point.
 *
 * @example
 * scaledOf('12.5', 2) // → 1250n
 * scaledOf('12.345', 2) // → undefined
 */
export function scaledOf(decimal: string, digits: number): bigint | undefined {
  const [whole = '', places = ''] = decimal.split('.')
  return places.length > digits ? undefined : BigInt(whole + places.padEnd(digits, '0'))
}

/**
 * The same back: the shortest text of so many smallest units.
 *
 * @example
 * decimalOf(1250n, 2) // → '12.5'
 * decimalOf(-7n, 2) // → '-0.07'
 */
export function decimalOf(scaled: bigint, digits: number): string {
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0')
  const places = text.slice(text.length - digits).replace(/0+$/, '')
  const whole = digits === 0 ? text : text.slice(0, text.length - digits)
  const shown = digits === 0 || places === '' ? whole : `${whole}.${places}`
  return scaled < 0n ? `-${shown}` : shown
}
