/**
 * A stretch of days, both ends included (ISO dates). `years` is several whole ones; `cumulative` begins with the ledger
 * and has no first day.
 */
export type Period =
  | { grain: 'day' | 'month' | 'quarter' | 'year' | 'years'; from: string; to: string }
  | { grain: 'cumulative'; from: null; to: string }
