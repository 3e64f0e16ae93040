import { type Cell, parsePeriodText, type TableRow } from '@medelge/sheets'
import { unitOf } from '../values/unit.ts'
import { type Column, columnOf } from './headers.ts'

/** Where the columns of a table are, from 0, and which columns are years or quarters of one number. */
export interface Head {
  /** Its place among the rows. */
  at: number
  columns: ReadonlyMap<Column, number>
  periods: readonly { column: number; period: string }[]
}

/** Rows above which a heading stands, and rows below it that tell what 单位 means. */
const ABOVE = 15
const SAMPLE = 30

// 2021年, 2021, 2021年第三季度: a heading that is a period, not a number of the table.
const periodOf = (cell: Cell | undefined): string | undefined => {
  const text = typeof cell === 'number' ? String(cell) : (cell ?? '')
  return text.length <= 20 && /^(?:19|20)\d\d/.test(text.trim()) ? parsePeriodText(text) : undefined
}

function unitOrOrganization(rows: readonly TableRow[], column: number): Column {
  const cells = rows.slice(0, SAMPLE).flatMap(({ cells }) => cells[column] ?? [])
  const units = cells.filter((cell) => unitOf(String(cell)).class !== 'other' || String(cell).length <= 2)
  return units.length * 2 >= cells.length ? 'unit' : 'organization'
}

function headOf(rows: readonly TableRow[], at: number): Head {
  const columns = new Map<Column, number>()
  const periods: { column: number; period: string }[] = []
  for (const [column, cell] of (rows[at]?.cells ?? []).entries()) {
    const found = columnOf(cell)
    const meant = found === '单位' ? unitOrOrganization(rows.slice(at + 1), column) : found
    if (meant !== undefined) {
      if (!columns.has(meant)) columns.set(meant, column)
      continue
    }
    const period = periodOf(cell)
    if (period !== undefined) periods.push({ column, period })
  }
  // A table of goals alone, or one whose name column is called 项目 beside 指标.
  if (!columns.has('value') && columns.has('target') && periods.length === 0) {
    columns.set('value', columns.get('target') ?? 0)
    columns.delete('target')
  }
  return { at, columns, periods: columns.has('value') ? [] : periods }
}

const isWhole = ({ columns, periods }: Head): boolean =>
  (columns.has('name') || columns.has('code')) && (columns.has('value') || periods.length > 0)

/** The row of headings: the first that names a metric and a value, or a metric and periods. */
export function findHead(rows: readonly TableRow[]): Head | undefined {
  for (let at = 0; at < Math.min(rows.length, ABOVE); at += 1) {
    const head = headOf(rows, at)
    if (isWhole(head)) return head
  }
  return undefined
}

/** Whether a heading names a metric, though no value: the table is one, and its numbers are missing. */
export const namesMetrics = (rows: readonly TableRow[]): boolean =>
  rows
    .slice(0, ABOVE)
    .some((row) => row.cells.some((cell) => columnOf(cell) === 'name' || columnOf(cell) === 'code'))
