/** What stands in a cell: text, a number, or nothing. A date is text, YYYY-MM-DD with or without HH:MM behind it. */
export type Cell = string | number | null

export interface TableRow {
  /** The row's number as the person sees it in the program, from 1. */
  row: number
  cells: Cell[]
}

/** A file of tables: the sheets of a workbook, or the one table of a text file. */
export interface Book {
  sheets: readonly string[]
  /** The rows of one sheet that hold anything, top to bottom. */
  read(sheet: number): Promise<TableRow[]>
}

/** Rows a table may have; more belong into several files. */
export const MOST_ROWS = 50_000

/** Columns that are looked at; tables filled to the last possible column hold nothing out there. */
export const MOST_COLUMNS = 200
