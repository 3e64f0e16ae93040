import { cellText, labelOf } from './cell-text.ts'
import { type Mapping, mapColumns, type SheetColumn } from './columns.ts'
import type { Cell, TableRow } from './table.ts'

export interface Header {
  /** The row number of the (last) title row, as the person sees it. */
  row: number
  titles: string[]
  mapping: Mapping
  /** What stands above: the table's name, its year. */
  above: string[]
}

/** Rows that are searched for the titles. */
const SEARCHED = 30

// Titles over two rows, such as “人数” above “线下” and “线上”; a title merged over both rows says the same twice.
function joined(upper: readonly Cell[], lower: readonly Cell[]): string[] {
  const length = Math.max(upper.length, lower.length)
  return Array.from({ length }, (_, place) => {
    const [above, below] = [cellText(upper[place]), cellText(lower[place])]
    return above === below ? above : `${above}${below}`
  })
}

function candidate(
  rows: readonly TableRow[],
  place: number,
  two: boolean,
): Omit<Header, 'mapping'> | undefined {
  const [first, second] = [rows[place], rows[place + 1]]
  const last = two ? second : first
  if (!first || !last) return undefined
  return {
    row: last.row,
    titles: two ? joined(first.cells, last.cells) : first.cells.map(cellText),
    above: rows.slice(0, place).flatMap((row) => [...new Set(row.cells.map(cellText))].filter(Boolean)),
  }
}

/**
 * Finds the row of titles below a table's name and remarks: the one that names most of the columns looked for.
 * `wanted` takes the row a person chose instead. Undefined where no row names two columns.
 */
export function findHeader(
  rows: readonly TableRow[],
  columns: readonly SheetColumn[],
  wanted?: number,
): Header | undefined {
  let best: Header | undefined
  let most = wanted === undefined ? 3 : -1
  for (let place = 0; place < Math.min(rows.length, wanted ? rows.length : SEARCHED); place += 1) {
    for (const two of wanted ? [false] : [false, true]) {
      const found = candidate(rows, place, two)
      if (!found || (wanted !== undefined && found.row !== wanted)) continue
      const mapping = mapColumns(found.titles, columns)
      // Of equals the single row: the row above it is the table's name.
      const score = Object.keys(mapping).length * 2 + (two ? 0 : 1)
      if (score <= most) continue
      most = score
      best = { ...found, mapping }
    }
  }
  return best
}

const totals = /^(合计|总计|小计|共计|累计|total)/
const footers = /^(填表|制表|审核|审批|负责人|单位负责人|联系|注$|注意|说明|备注|日期)/

/** Whether a row below the titles is no record: a total, the titles once more, or a line for signatures. */
export function isAside(cells: readonly Cell[], header: Header): boolean {
  const written = [...new Set(cells.map(labelOf))].filter((label) => label !== '')
  const first = written[0] ?? ''
  if (written.slice(0, 3).some((label) => totals.test(label))) return true
  if (written.length <= 3 && footers.test(first)) return true
  const repeated = cells.filter(
    (cell, place) => cell !== null && labelOf(cell) === labelOf(header.titles[place]),
  )
  return repeated.length >= 2 && repeated.length >= written.length / 2
}
