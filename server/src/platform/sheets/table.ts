/** What stands in a cell: text, a number, or nothing. A date is text, YYYY-MM-DD with or without HH:MM behind it. */
export type Cell = string | number | null

/** What a cell holds that its sheet does not show plainly, or shows for other rows too. */
export type CellMark =
  /** A formula whose result nobody stored: the sheet may show a number that the file does not hold. */
  | { kind: 'no-result' }
  /** A formula that came out wrong, such as #REF!. */
  | { kind: 'error'; text: string }
  /** The value of a merged cell that covers these rows, and these columns from 0. */
  | { kind: 'merged'; top: number; bottom: number; left: number; right: number }

export interface TableRow {
  /** The row's number as the person sees it in the program, from 1. */
  row: number
  cells: Cell[]
  /** Hidden by hand or by a filter. */
  hidden?: boolean
  /** Marks of some of its cells, by column from 0. */
  marks?: Record<number, CellMark>
}

/** One sheet as it is read: rows that hold anything, top to bottom, and which columns are hidden. */
export interface Table {
  rows: TableRow[]
  hiddenColumns: number[]
}

/** A file of tables: the sheets of a workbook, or the one table of a text file. */
export interface Book {
  sheets: readonly string[]
  /** One sheet; with `most`, only its first rows. */
  read(sheet: number, most?: number): Promise<Table>
}

/** Rows a table may have; more belong into several files. */
export const MOST_ROWS = 50_000

/** Characters of the longest cell; a spreadsheet takes no more, and what is read of a table is shorter. */
export const LONGEST_CELL = 32_767

/** Columns that are looked at; tables filled to the last possible column hold nothing out there. */
export const MOST_COLUMNS = 200
