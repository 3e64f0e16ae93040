import type { Audience, Channel } from '@medelge/figures'

/** One additive figure asked for. A stock is read up to `to`; a flow from `from` (null: the beginning) to `to`. */
export interface Cell {
  organization: number
  metric: number
  kind: 'flow' | 'stock'
  from: string | null
  to: string
  audience?: Audience | undefined
  channel?: Channel | undefined
}

/** Amounts in smallest units. `own` is the part hosted by the organization itself; lines are those not reversed. */
export interface CellSum {
  amount: number
  own: number
  declared: number
  lines: number
  declaredLines: number
}

export const NOTHING: CellSum = { amount: 0, own: 0, declared: 0, lines: 0, declaredLines: 0 }

/** Several sums as one. */
export const addCells = (sums: readonly (CellSum | undefined)[]): CellSum =>
  sums.reduce<CellSum>(
    (total, sum = NOTHING) => ({
      amount: total.amount + sum.amount,
      own: total.own + sum.own,
      declared: total.declared + sum.declared,
      lines: total.lines + sum.lines,
      declaredLines: total.declaredLines + sum.declaredLines,
    }),
    NOTHING,
  )
