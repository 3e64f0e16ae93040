import { AmountError, amountOfGrade, GRADES, type Grade, parseAmount } from '@medelge/figures'
import type { MetricRow } from '#modules/figures'
import { impossibility } from './possible-amount.ts'

/** A written value in smallest units, a grade by its word; or the name of the refusal where it cannot be one. */
export function readDeclared({ kind, scale }: MetricRow, value: string) {
  if (kind === 'grade')
    return (GRADES as readonly string[]).includes(value) ? amountOfGrade(value as Grade) : 'GRADE_UNREADABLE'
  try {
    const amount = parseAmount(value, scale)
    return impossibility(kind, amount) ?? amount
  } catch (error) {
    if (!(error instanceof AmountError)) throw error
    return scale === 0 ? 'AMOUNT_NOT_WHOLE' : 'AMOUNT_UNREADABLE'
  }
}
