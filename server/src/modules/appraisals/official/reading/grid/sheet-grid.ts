import { formatPercent, formatQuantity, plainText } from '@medelge/appraisal'
import { type Cell, cellName, type Range, rangeName, type Table, type TableRow } from '@medelge/sheets'

/** A worksheet as it shows itself, rows and columns from 0; every cell of a merged range shows the range's text. */
export interface SheetGrid {
  texts: readonly (readonly string[])[]
  /** Numbers that the file holds, by the name of their cell; of percentages their percents. */
  numbers: ReadonlyMap<string, number>
  /** What a cell is merged with, by the name of each cell it covers. */
  merges: ReadonlyMap<string, Range>
  /** Rows that are hidden, from 0. */
  hidden: ReadonlySet<number>
  /** Columns that are hidden, from 0. */
  hiddenColumns: ReadonlySet<number>
  /** Names of the cells that found their place in the form. */
  taken: Set<string>
}

export interface Place {
  row: number
  column: number
}

// A form has some forty rows and ten columns; more is a different kind of file.
export const ROWS = 1000
/** No form stands further down. */
export const LAST_ROW = 20_000
const COLUMNS = 60

function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d)(?: \d\d:\d\d)?)?$/.exec(text) ?? []
  if (month === undefined) return undefined
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`
}

function cellText(cell: Cell, shown: string | undefined): string {
  if (shown !== undefined) return dayOf(shown) ?? shown
  if (cell === null) return ''
  if (typeof cell === 'number') {
    // The largest numbers round to none at all.
    const rounded = Number(cell.toPrecision(15))
    return Number.isFinite(rounded) ? formatQuantity(rounded, '') : String(cell)
  }
  // A percentage is stored as its share; the form means what is shown.
  if (/^-?[\d.]+%$/.test(cell)) return formatPercent(cell.slice(0, -1), 4)
  return dayOf(cell) ?? cell.trim()
}

function rowTexts({ cells, shown = {} }: TableRow): string[] {
  return cells.slice(0, COLUMNS).map((cell, column) => cellText(cell, shown[column]))
}

/** A worksheet as it shows itself. */
export function gridOf({ rows, hiddenColumns }: Table): SheetGrid {
  const texts: string[][] = []
  const numbers = new Map<string, number>()
  const merges = new Map<string, Range>()
  for (const row of rows.filter(({ row }) => row <= LAST_ROW)) {
    texts[row.row - 1] = rowTexts(row)
    row.cells.slice(0, COLUMNS).forEach((cell, column) => {
      const held = typeof cell === 'string' && /^-?[\d.]+%$/.test(cell) ? Number(cell.slice(0, -1)) : cell
      if (typeof held === 'number') numbers.set(cellName(row.row, column), held)
    })
    for (const [column, mark] of Object.entries(row.marks ?? {}))
      if (mark.kind === 'merged') merges.set(cellName(row.row, Number(column)), mark)
  }
  const hidden = new Set(rows.flatMap(({ row, hidden }) => (hidden ? [row - 1] : [])))
  return {
    ...{ texts: Array.from(texts, (row) => row ?? []), numbers, merges, hidden },
    hiddenColumns: new Set(hiddenColumns),
    taken: new Set(),
  }
}

/** The rows from `first` up to `end` alone; cells keep their names. */
export function partOf(grid: SheetGrid, first: number, end: number): SheetGrid {
  const texts = grid.texts.slice(0, end).map((row, at) => (at < first ? [] : row))
  return { ...grid, texts, taken: new Set() }
}

export const nameOf = ({ row, column }: Place): string => cellName(row + 1, column)

/** What a cell is merged with, where that is more than itself. */
export const mergeOf = (grid: SheetGrid, place: Place): Range | undefined => grid.merges.get(nameOf(place))

/** A cell as people name it; one that is merged by all it covers. */
export function fullName(grid: SheetGrid, place: Place): string {
  const range = mergeOf(grid, place)
  return range === undefined ? nameOf(place) : rangeName(range)
}

/** Whether a cell only repeats what a merged cell shows that begins elsewhere. */
export function isRepeat(grid: SheetGrid, place: Place): boolean {
  const range = mergeOf(grid, place)
  return range !== undefined && (range.top !== place.row + 1 || range.left !== place.column)
}

/** The text of a cell, which thereby counts as read. */
export function take(grid: SheetGrid, { row, column }: Place): string {
  const range = mergeOf(grid, { row, column })
  grid.taken.add(range === undefined ? nameOf({ row, column }) : cellName(range.top, range.left))
  return grid.texts[row]?.[column] ?? ''
}

export const textAt = (grid: SheetGrid, { row, column }: Place): string => grid.texts[row]?.[column] ?? ''

/** A text without brackets, spaces, line breaks and colons, for comparing with fixed wording. */
export function bare(text: string): string {
  // No wording is longer; what is would be compared for nothing.
  return plainText(text.slice(0, 400)).replace(/\([^()]*\)|[[【〔][^[\]【】〔〕]*[\]】〕]|[:：*]/g, '')
}

/** Where a cell whose bare text matches stands, the first by row and column, above the row `end`. */
export function findCell(grid: SheetGrid, pattern: RegExp, end = grid.texts.length): Place | undefined {
  for (let row = 0; row < Math.min(end, grid.texts.length); row++) {
    const column = grid.texts[row]?.findIndex((text) => pattern.test(bare(text))) ?? -1
    if (column >= 0) return { row, column }
  }
  return undefined
}
