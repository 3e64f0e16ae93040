/** A stretch of days, both ends included (ISO dates). `cumulative` begins with the ledger and has no first day. */
export type Period =
  | { grain: 'day' | 'month' | 'quarter' | 'year'; from: string; to: string }
  | { grain: 'cumulative'; from: null; to: string }
