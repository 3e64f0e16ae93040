import type { Indicator } from '@medelge/appraisal'
import type { IndicatorHeading } from '../grid/headings.ts'
import { nameOf, textAt } from '../grid/sheet-grid.ts'
import { cellsOf, readIndicatorRow, takeColumns } from './indicator-row.ts'
import type { IndicatorTable } from './indicator-table.ts'
import { withoutKeptPromises } from './promised-points.ts'
import { readTotal, type SaidTotal, totalsOf } from './read-total.ts'
import { kindOf } from './row-kind.ts'

const WORDS = { target: '年度指标值', actual: '实际完成值' } as const

/** The indicators of a form and its printed total. */
export interface SheetIndicators {
  indicators: Indicator[]
  printedTotal: number | undefined
}

const LABELS: IndicatorHeading[] = ['index', 'level1', 'level2', 'group', 'level3']
const SUMMED: IndicatorHeading[] = [...LABELS, 'weight', 'points1', 'points2', 'score']

function missingHeadings({ block, weights, problems }: IndicatorTable): boolean {
  const missing = (['target', 'actual'] as const).filter((name) => block.columns[name] === undefined)
  for (const name of missing) problems.push({ code: 'heading-missing', values: { heading: WORDS[name] } })
  if (block.columns.weight === undefined && block.columns.score === undefined && weights === 'scores')
    problems.push({ code: 'heading-missing', values: { heading: '得分' } })
  if (block.columns.weight === undefined && weights === undefined)
    problems.push({ code: 'weights-missing', values: { heading: '分值' } })
  return missing.length > 0
}

function noteRows(
  table: IndicatorTable,
  code: 'rows-unused' | 'subtotals' | 'rows-hidden',
  rows: number[],
): void {
  if (rows.length === 0) return
  const column = table.block.columns.level3 ?? 0
  const cells = rows.map(
    (row) => `${nameOf({ row, column })}“${textAt(table.grid, { row, column }).slice(0, 20)}”`,
  )
  table.remarks.push({
    code,
    values: { rows: rows.map((row) => row + 1).join('、'), cells: cells.join('、') },
  })
}

/** Reads the indicator table below its headings, down to the row 总分; the head may have said the total already. */
export function readIndicators(table: IndicatorTable, ofHead: readonly SaidTotal[]): SheetIndicators {
  if (missingHeadings(table)) return { indicators: [], printedTotal: undefined }
  const indicators: Indicator[] = []
  const { totals, between } = totalsOf(table)
  const rows: Record<'unused' | 'subtotal' | 'hidden', number[]> = {
    unused: [],
    subtotal: [...between],
    hidden: [],
  }
  const end = totals[0] ?? table.grid.texts.length
  for (let row = table.block.bottom + 1; row < end; row += 1) {
    const kind = between.includes(row) ? 'subtotal' : kindOf(table, row)
    if (kind === 'indicator') {
      indicators.push(readIndicatorRow(table, row, indicators.at(-1)))
      if (table.grid.hidden.has(row)) rows.hidden.push(row)
    } else if (kind === 'nameless')
      table.problems.push({
        code: 'text-missing',
        values: { cell: nameOf(cellsOf(table, row).at('level3')), heading: '三级指标' },
      })
    else if (kind === 'heading')
      takeColumns(table, row, Object.keys(table.block.columns) as IndicatorHeading[])
    else if (kind === 'unused') takeColumns(table, row, LABELS)
    else if (kind === 'subtotal') takeColumns(table, row, SUMMED)
    if (kind === 'unused' || (kind === 'subtotal' && !between.includes(row))) rows[kind].push(row)
  }
  const { total, subtotals } = readTotal(table, totals, indicators, ofHead)
  rows.subtotal.push(...subtotals)
  noteRows(table, 'rows-unused', rows.unused)
  noteRows(
    table,
    'subtotals',
    rows.subtotal.sort((a, b) => a - b),
  )
  noteRows(table, 'rows-hidden', rows.hidden)
  return { indicators: withoutKeptPromises(indicators), printedTotal: total }
}
