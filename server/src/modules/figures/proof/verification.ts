/** What a verification found. Positions count postings from 1; `seq` is the first altered one, where it can be named. */
export type Verification =
  | { whole: true; folds: number; postings: number; digest: string }
  | { whole: false; what: Alteration; fold: number | null; seq: number | null; detail: string }

export type Alteration = 'posting' | 'entry' | 'reach' | 'fold' | 'balance' | 'orphan' | 'frozen'
