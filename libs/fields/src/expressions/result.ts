import type { Field } from '../field.ts'
import { decimalOf } from '../values/decimal.ts'
import { DIGITS, filledIn, type Type } from './type.ts'
import { fitted, type Typed } from './typed.ts'

/** What an expression must be, to be the value of a field. */
export const resultType = (field: Field): Type | undefined =>
  field.type === 'choice' ? { of: 'choice', codes: field.of } : filledIn[field.type]

/** An expression as the value of a field; undefined where it is of another type. */
export function asResult(part: Typed, field: Field): Typed | undefined {
  const type = resultType(field)
  return type && fitted(part, type)
}

function safe(value: bigint): number | undefined {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : undefined
}

/** A decimal of millionths as the field keeps it, rounded half away from zero. */
function roundedTo(digits: number, value: bigint): string {
  const unit = 10n ** BigInt(DIGITS - digits)
  const size = value < 0n ? -value : value
  const kept = (2n * size + unit) / (2n * unit)
  return decimalOf(value < 0n ? -kept : kept, digits)
}

/** What CEL answered as the value of a field; undefined where it cannot be one. */
export function readResult(field: Field, value: unknown): unknown {
  switch (field.type) {
    case 'whole-number':
    case 'money':
      return safe(value as bigint)
    case 'decimal':
      return roundedTo(field.digits, value as bigint)
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined
    default:
      return typeof value === 'string' ? value : undefined
  }
}
