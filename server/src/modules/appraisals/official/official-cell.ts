/** Which number or text of the appraisal a cell shows, so that a screen can open it. */
export type CellField =
  | 'project'
  | 'department'
  | 'localDepartment'
  | 'unit'
  | 'content'
  | 'done'
  | 'budget'
  | 'state'
  | 'problem'
  | 'note'
  | 'initial'
  | 'fullYear'
  | 'executed'
  | 'rate'
  | 'weight'
  | 'score'
  | 'expected'
  | 'reached'
  | 'target'
  | 'actual'
  | 'reason'
  | 'total'

/** One cell of the official form on a grid of nine columns; rows and columns count from 0. */
export interface OfficialCell {
  row: number
  column: number
  rows: number
  columns: number
  text: string
  /** title and year stand above the table without borders; labels are fixed wording. */
  role: 'title' | 'year' | 'label' | 'text' | 'number'
  field?: CellField
  /** The indicator's code, `budget:<index>`, `task:<index>`, `management:<index>` or `total`. */
  of?: string
}

/** The whole form as cells; every place of the grid below the title is covered exactly once. */
export interface OfficialLayout {
  cells: OfficialCell[]
  rows: number
  /** Widths in millimeters; together they fill A4 portrait between margins of 13 mm. */
  widths: readonly number[]
  /** Rows that printing repeats or keeps together are counted from here: the heading of the indicator table. */
  indicatorHeading: number
}

/** Cells that print whole sentences. */
export const LONG_FIELDS: ReadonlySet<CellField | undefined> = new Set<CellField>([
  'expected',
  'reached',
  'reason',
  'content',
  'done',
  'state',
  'problem',
  'note',
])

/** A cell of a known row, one row high. */
export type Placed = Omit<OfficialCell, 'row' | 'rows'>

export const label = (column: number, columns: number, text: string): Placed => ({
  ...{ column, columns, text },
  role: 'label',
})

export const onRow = (row: number, cells: Placed[]): OfficialCell[] =>
  cells.map((cell) => ({ ...cell, row, rows: 1 }))

/** What stands beside several rows, at their left. */
export const beside = (row: number, rows: number, text: string): OfficialCell => ({
  ...{ row, rows, column: 0, columns: 1, text },
  role: 'label',
})

export const COLUMN_WIDTHS = [15, 16, 21, 43, 22, 21, 10, 15, 21] as const

export const BODY_POINTS = 9
