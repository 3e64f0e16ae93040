import type { Comparator } from './values/comparator.ts'

/**
 * What a figure is: `flow` in a period, `stock` at a date, `target` to be reached, `rate`, `growth` and `rank` drawn from
 * others, `score` of an appraisal, `money` either way.
 */
export type FigureKind = 'flow' | 'stock' | 'money' | 'rate' | 'growth' | 'rank' | 'score' | 'target'

/** One number as a document says it. Only `name` or `code`, and `value`, must be there; days are YYYY-MM-DD. */
export interface Figure {
  /** What it is called in its table; shown where no quote is. */
  id?: string
  /** Its row in the table, from 1; shown where neither quote nor id is. */
  row?: number
  document?: string
  section?: string
  /** The words of the document, where they are kept. */
  quote?: string
  organization?: string
  /** national, region, league, banner, town, village, or the Chinese word for it. */
  level?: string
  from?: string
  to?: string
  kind?: FigureKind
  name?: string
  code?: string
  /** A number, or the cell as it was written: 3.5万, 400多, 百分之八十, 无. */
  value: number | string
  unit?: string
  /** Where absent, words in the value are read. */
  comparator?: Comparator
  audience?: string
  channel?: string
  note?: string
  /** Where the number comes from. */
  source?: string
  /** The day of the document itself. */
  reportDay?: string
}
