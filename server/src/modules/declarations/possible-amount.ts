import type { MetricKind, Period } from '@medelge/figures'

/** Why an amount cannot be one of its kind: what was done is not negative, a year has twelve months, ranks begin at 1. */
export function impossibility(kind: MetricKind, amount: number) {
  if (kind === 'flow' && amount < 0) return 'AMOUNT_NEGATIVE'
  if (kind === 'month' && (amount < 1 || amount > 12)) return 'AMOUNT_NOT_A_MONTH'
  if (kind === 'rank' && amount < 1) return 'AMOUNT_NOT_A_RANK'
  return undefined
}

/** Whether a period has not begun yet; one that is running may be stated. */
export const isAhead = ({ from, to }: Period, today: string): boolean => (from ?? to) > today
