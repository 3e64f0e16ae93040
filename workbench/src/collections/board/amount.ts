import { exact } from '#kit/format.ts'

/** A merged number as one reads it; money is kept in fen. */
export function amountOf(type: string, sum: string): string {
  if (type !== 'money') return exact(sum)
  const digits = sum.padStart(3, '0')
  return exact(`${digits.slice(0, -2)}.${digits.slice(-2)}`)
}
