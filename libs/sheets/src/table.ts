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

/** One row of a table that holds anything. */
export interface TableRow {
  /** The row's number as the person sees it in the program, from 1. */
  row: number
  cells: Cell[]
  /** Hidden by hand or by a filter. */
  hidden?: boolean
  /** Marks of some of its cells, by column from 0. */
  marks?: Record<number, CellMark>
  /** What cells show of their numbers, by column from 0, where a format rounds them or puts words around; a day as YYYY-MM where it shows no day. Only where it was asked for. */
  shown?: Record<number, string>
}

/** One sheet as it is read: rows that hold anything, top to bottom, and which columns are hidden. */
export interface Table {
  rows: TableRow[]
  hiddenColumns: number[]
  /** The first row that holds anything and was not read, because only so many were asked for. */
  beyond?: number
  /** The first row holds the names of the columns, whatever else it looks like. */
  named?: boolean
}

/** What lies on a sheet beside its cells, and where; without a cell where its part cannot be read. */
export interface SheetNote {
  kind: 'comment' | 'text' | 'picture'
  /** The cell it belongs to, or lies upon with its upper left corner. */
  cell: string
  text: string
}

/** A file of tables: the visible sheets of a workbook, or the one table of a text file, which has no name. */
export interface Book {
  sheets: readonly string[]
  /** Names of the sheets that are hidden, and not read. */
  hidden?: readonly string[]
  /** One sheet, by its place in `sheets`; with `most`, only its first rows. Throws `SheetRefused`. */
  read(sheet: number, most?: number): Promise<Table>
  /** Comments, text boxes and pictures of one sheet, by its place in `sheets`. Throws `SheetRefused`. */
  notes(sheet: number): Promise<SheetNote[]>
}
