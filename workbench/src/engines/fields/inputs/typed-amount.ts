import { decimalOf, isDecimal, scaledOf } from '@medelge/fields'
import { readAmount } from '@medelge/fields/cells'
import { exact } from '#kit/format.ts'
import type { FieldOf } from './input-props.ts'

export type AmountField = FieldOf<'decimal' | 'money'>

/**
 * What was typed as it is kept: a decimal as its shortest text, money in fen. Thousands, full-width digits and 万 are
 * understood. What cannot be read stays as it was typed: nothing is lost, and the check says so.
 */
export function readTyped({ type }: AmountField, typed: string, unit?: string): string | number | null {
  const text = typed.trim()
  if (text === '') return null
  const amount = readAmount(type === 'money' ? text.replace(/^[¥￥]\s*/, '') : text, unit)
  if (amount === undefined || type === 'decimal') return amount ?? text
  const fen = scaledOf(amount, 2)
  return fen !== undefined && Number.isSafeInteger(Number(fen)) ? Number(fen) : text
}

/** A kept amount as it stands in its input, money in yuan. */
export function shownAmount(value: unknown): string {
  if (typeof value === 'number') return exact(decimalOf(BigInt(value), 2))
  if (typeof value !== 'string') return ''
  return isDecimal(value) ? exact(value) : value
}
