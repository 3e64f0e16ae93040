import type { Statement } from '../result.ts'

export type ProblemCode =
  | 'file-not-an-object'
  | 'not-an-object'
  | 'not-a-list'
  | 'text-missing'
  | 'not-a-number'
  | 'number-outside'
  | 'not-one-of'
  | 'code-repeated'
  | 'not-a-month'
  | 'no-total-row'
  | 'field-unknown'

/** What keeps a file from being read; `values.field` is the path of the field, e.g. indicators[3].weight. */
export type Problem = Statement<ProblemCode>

/** The thing read, or everything that keeps it from being read. */
export type Reading<Thing> = { ok: true; value: Thing } | { ok: false; problems: Problem[] }
