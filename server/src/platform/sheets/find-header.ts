import { type Cell, cellText, type Table, type TableRow } from '@medelge/sheets'
import { type SheetColumn, type Understood, understandColumns } from './columns.ts'

export interface Header extends Understood {
  /** The row number of the (last) title row, as the person sees it. */
  row: number
  titles: string[]
  /** What stands above: the table's name, its year. */
  above: string[]
}

/** Rows that are searched for the titles. */
const SEARCHED = 30

// Titles over two rows, such as “人数” above “线下” and “线上”; a title merged over both rows says the same twice.
function joined(upper: readonly Cell[], lower: readonly Cell[]): string[] {
  const length = Math.max(upper.length, lower.length)
  return Array.from({ length }, (_, position) => {
    const [above, below] = [cellText(upper[position]), cellText(lower[position])]
    return above === below ? above : `${above}${below}`
  })
}

function candidate(
  rows: readonly TableRow[],
  position: number,
  two: boolean,
): Omit<Header, keyof Understood> | undefined {
  const [first, second] = [rows[position], rows[position + 1]]
  const last = two ? second : first
  if (!first || !last) return undefined
  return {
    row: last.row,
    titles: two ? joined(first.cells, last.cells) : first.cells.map(cellText),
    above: rows.slice(0, position).flatMap((row) => [...new Set(row.cells.map(cellText))].filter(Boolean)),
  }
}

/** The names of a table that has such: a column is meant by its field, else by its words as a title is. */
function understandNames(names: readonly string[], columns: readonly SheetColumn[]): Understood {
  const places = new Map(names.map((name, place) => [name, place]))
  const meant = columns.flatMap(({ field }) => {
    const place = places.get(field)
    return place === undefined ? [] : [[field, place] as const]
  })
  const mapping = Object.fromEntries(meant)
  const taken = new Set(meant.map(([, place]) => place))
  const others = names.map((name, place) => (taken.has(place) ? null : name))
  const left = columns.filter(({ field }) => !(field in mapping))
  const { mapping: words, doubtful } = understandColumns(others, left)
  return { mapping: { ...words, ...mapping }, doubtful }
}

function namedHeader(names: TableRow, columns: readonly SheetColumn[]): Header {
  const titles = names.cells.map(cellText)
  return { row: names.row, titles, above: [], ...understandNames(titles, columns) }
}

/**
 * Finds the row of titles below a table's name and remarks: the one that names most of the columns looked for.
 * `wanted` takes the row a person chose instead. Undefined where no row names two columns.
 */
export function findHeader(
  { rows, hiddenColumns, named }: Table,
  columns: readonly SheetColumn[],
  wanted?: number,
): Header | undefined {
  if (named && rows[0]) return namedHeader(rows[0], columns)
  let best: Header | undefined
  let most = wanted === undefined ? 3 : -1
  const places =
    wanted === undefined
      ? rows.slice(0, SEARCHED).keys()
      : [rows.findIndex(({ row }) => row === wanted)].filter((position) => position >= 0)
  for (const position of places) {
    for (const two of wanted === undefined ? [false, true] : [false]) {
      const found = candidate(rows, position, two)
      if (!found) continue
      // A hidden column is not looked for data; whoever means it says so.
      const shown = found.titles.map((title, at) => (hiddenColumns.includes(at) ? null : title))
      const understood = understandColumns(shown, columns)
      // Of equals the single row: the row above it is the table's name.
      const score = Object.keys(understood.mapping).length * 2 + (two ? 0 : 1)
      if (score <= most) continue
      most = score
      best = { ...found, ...understood }
    }
  }
  return best
}
