import type { Range } from '../notation/place.ts'
import type { Cell } from '../table.ts'
import type { Style } from './style.ts'

/** A cell with a look of its own. */
export interface StyledCell {
  value: Cell | undefined
  style: Style
}

/** A cell to be written; texts stay texts, whatever they look like. */
export type WrittenCell = Cell | undefined | StyledCell

/** A row to be written: its cells, or cells and a height in points. */
export type WrittenRow = readonly WrittenCell[] | { cells: readonly WrittenCell[]; height: number }

/** How a sheet is printed, on A4 and as wide as the page. */
export interface Page {
  orientation: 'portrait' | 'landscape'
  /** Inches from the edges of the paper. */
  margin?: number
  /** Whether it stands in the middle between the edges. */
  centered?: boolean
  /** Rows from the first on that each page repeats. */
  titles?: number
  /** What alone is printed. */
  area?: Range
  /** In the notation of headers and footers: &R is to the right, &B bold, &P is the page, &N how many there are (ECMA-376 §18.3.1.46). */
  header?: string
  footer?: string
}

/** Words to choose from, offered in some cells; others may be written there too. */
export interface Choices {
  cells: Range
  /** Where the words stand, which may be a sheet that is hidden. */
  from: Range & { sheet: string }
}

/** A sheet to be written, as its rows come. */
export interface WrittenSheet {
  name: string
  hidden?: boolean
  /** Columns' widths in digits of the workbook's font; asked for once the first rows are there. */
  widths?: readonly number[] | (() => readonly number[])
  /** Rows from the first on that stay in sight. */
  frozen?: number
  /** Left out or true, the program draws its lines between the cells. */
  gridLines?: boolean
  page?: Page
  merges?: readonly Range[]
  choices?: readonly Choices[]
  /** Rows in batches, so that a long table never stands in memory as a whole; each batch is packed by itself. */
  rows: AsyncIterable<readonly WrittenRow[]> | Iterable<readonly WrittenRow[]>
}
