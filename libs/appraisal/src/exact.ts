import type { RoundingMode } from './scheme.ts'

/** An exact number: `over` ÷ `under`, `under` > 0, in lowest terms. */
export interface Exact {
  over: bigint
  under: bigint
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i

function lowest(over: bigint, under: bigint): Exact {
  let a = over < 0n ? -over : over
  let b = under < 0n ? -under : under
  while (b > 0n) [a, b] = [b, a % b]
  const sign = under < 0n ? -1n : 1n
  return a === 0n ? { over: 0n, under: 1n } : { over: (sign * over) / a, under: (sign * under) / a }
}

/**
 * Reads a number as the decimal it prints as, so 0.1 is one tenth. Throws RangeError for anything that is not a
 * finite decimal of at most 400 digits.
 * @example
 * exact(3106.43) // → { over: 310643n, under: 100n }
 */
export function exact(value: number | string): Exact {
  const parts = DECIMAL.exec(String(value).trim())
  const whole = parts?.[2] ?? ''
  const fraction = parts?.[3] ?? ''
  const power = Number(parts?.[4] ?? 0) - fraction.length
  if (parts === null || whole + fraction === '' || Math.abs(power) > 400 || whole.length > 400) {
    throw new RangeError(`not a decimal number: ${value}`)
  }
  const digits = BigInt(whole + fraction) * (parts[1] === '-' ? -1n : 1n)
  return power < 0
    ? lowest(digits, 10n ** BigInt(-power))
    : { over: digits * 10n ** BigInt(power), under: 1n }
}

/** a + b, exactly. */
export function plus(a: Exact, b: Exact): Exact {
  return lowest(a.over * b.under + b.over * a.under, a.under * b.under)
}

/** a − b, exactly. */
export function minus(a: Exact, b: Exact): Exact {
  return lowest(a.over * b.under - b.over * a.under, a.under * b.under)
}

/** a × b, exactly. */
export function times(a: Exact, b: Exact): Exact {
  return lowest(a.over * b.over, a.under * b.under)
}

/** a ÷ b, exactly; throws RangeError when b is 0. */
export function divided(a: Exact, b: Exact): Exact {
  if (b.over === 0n) throw new RangeError('division by zero')
  return lowest(a.over * b.under, a.under * b.over)
}

/** Negative, 0 or positive as a is smaller than, equal to or larger than b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The sum of all, exactly; 0 of none. */
export function sum(all: Exact[]): Exact {
  return all.reduce(plus, NOTHING)
}

/**
 * Cuts to `places` decimals; ties and signs are treated alike on both sides of zero.
 * @example
 * print(rounded(exact('9.685'), 2, 'half-even')) // → '9.68'
 */
export function rounded(value: Exact, places: number, mode: RoundingMode): Exact {
  const scale = 10n ** BigInt(places)
  const size = (value.over < 0n ? -value.over : value.over) * scale
  const kept = size / value.under
  const twice = (size % value.under) * 2n
  const up =
    mode !== 'truncate' &&
    (twice > value.under || (twice === value.under && (mode === 'half-up' || kept % 2n === 1n)))
  const result = kept + (up ? 1n : 0n)
  return lowest(value.over < 0n ? -result : result, scale)
}

/** The number as shortest plain decimal with at most `places` decimals (half up). */
export function print(value: Exact, places = 6): string {
  const { over, under } = rounded(value, places, 'half-up')
  const scaled = (over * 10n ** BigInt(places)) / under
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const cut = digits.length - places
  const fraction = digits.slice(cut).replace(/0+$/, '')
  return (scaled < 0n ? '-' : '') + digits.slice(0, cut) + (fraction === '' ? '' : `.${fraction}`)
}

/** The number as binary floating point, with at most `places` decimals; for display and JSON only. */
export function toNumber(value: Exact, places = 6): number {
  return Number(print(value, places))
}

/** Decimals a number is written with: 2 of 99.82. */
export const placesOf = (value: number) => (String(value).split('.')[1] ?? '').length

export const NOTHING: Exact = { over: 0n, under: 1n }
export const WHOLE: Exact = { over: 1n, under: 1n }
