import type { IndicatorBlock } from '../grid/headings.ts'
import type { SheetGrid } from '../grid/sheet-grid.ts'
import type { SheetProblem, SheetRemark } from '../problem-code.ts'

/**
 * Where points come from when a form prints no weights: from the scores it prints, those of 财预〔2020〕10号 shared
 * evenly among the rows of a group, or later by hand.
 */
export const WEIGHT_SOURCES = ['scores', 'even', 'hand'] as const
export type WeightSource = (typeof WEIGHT_SOURCES)[number]

/** What an indicator table is read with. */
export interface IndicatorTable {
  grid: SheetGrid
  block: IndicatorBlock
  weights: WeightSource | undefined
  problems: SheetProblem[]
  remarks: SheetRemark[]
}
