import { formatAmount } from '@medelge/figures'
import type { Figure } from '#modules/figures'

/** A figure as a decimal in its unit; undefined where nobody has recorded or declared anything. */
export const recordedDecimal = ({ amount, scale, mark }: Pick<Figure, 'amount' | 'scale' | 'mark'>) =>
  amount === null || mark === 'none' ? undefined : formatAmount(amount, scale)
