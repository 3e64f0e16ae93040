import type { Style } from './style.ts'

/** A power of ten. */
export const tenTo = (power: number) => 10n ** BigInt(power)

/** Divides to the wanted side; of what lies between two, `about` takes the nearer, halves away from zero. */
export function divide(value: bigint, by: bigint, style: Style): bigint {
  const down = value / by
  const rest = value % by
  if (rest === 0n) return down
  if (style === 'more-than') return down
  if (style === 'nearly') return down + 1n
  return rest * 2n >= by ? down + 1n : down
}

/** A whole number of 10^-decimals as a decimal without trailing zeros. */
export function decimal(value: bigint, decimals: number): string {
  if (decimals <= 0) return String(value * tenTo(-decimals))
  const digits = String(value).padStart(decimals + 1, '0')
  const [whole, part] = [digits.slice(0, -decimals), digits.slice(-decimals).replace(/0+$/, '')]
  return part ? `${whole}.${part}` : whole
}
