import type { Formula } from '../formula.ts'

/** How a metric is computed from a day (ISO date) on; null where it is not. */
export interface FormulaFrom {
  since: string
  formula: Formula | null
  /** The moment it was written; left out of one that always was. */
  madeAt?: string
}

/**
 * How a metric is computed in a period that ends on a day: by the newest version that begins by then. `versions` are in
 * the order they were written; where there are none, `otherwise` holds.
 * @example
 * const visits = { since: '1900-01-01', formula: { kind: 'daily-mean', of: 'visits' } } as const
 * const none = { since: '2022-01-01', formula: null }
 * formulaOn([visits, none], null, '2021-12-31')?.kind // → 'daily-mean'
 * formulaOn([visits, none], null, '2022-12-31') // → null
 * formulaOn(null, visits.formula, '2022-12-31')?.kind // → 'daily-mean'
 */
export function formulaOn(
  versions: readonly FormulaFrom[] | null,
  otherwise: Formula | null,
  day: string,
): Formula | null {
  const holds = versions?.findLast(({ since }) => since <= day)
  return holds ? holds.formula : otherwise
}
