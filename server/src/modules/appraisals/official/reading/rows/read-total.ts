import { type Indicator, plainText, sumAmounts } from '@medelge/appraisal'
import { nameOf, textAt } from '../grid/sheet-grid.ts'
import { takeColumns } from './indicator-row.ts'
import type { IndicatorTable } from './indicator-table.ts'
import { isSure } from './row-kind.ts'
import { totalIn } from './total-row.ts'

/** The rows below all indicators that are called totals; one in the middle sums the rows above it. */
export function totalsOf(table: IndicatorTable): { totals: number[]; between: number[] } {
  const all: number[] = []
  let last = -1
  for (let row = table.block.bottom + 1; row < table.grid.texts.length; row += 1)
    if (totalIn(table, row) !== undefined) all.push(row)
    else if (isSure(table, row)) last = row
  return { totals: all.filter((row) => row > last), between: all.filter((row) => row < last) }
}

/** A total as a form prints it, and where. */
export interface SaidTotal {
  row: number
  column: number
  value: number
}

// Where the points of the execution stand above, 合计 may sum the indicators alone: 90 of 90, with 总得分 below it or not.
function sumsIndicators(table: IndicatorTable, indicators: readonly Indicator[]) {
  const sumOf = (points: (number | undefined)[]) => sumAmounts(points.map((one) => one ?? null)) ?? 0
  const scores = sumOf(indicators.map(({ printedScore }) => printedScore))
  const weights = sumOf(indicators.map(({ weight }) => weight))
  const column = table.block.columns.weight ?? -1
  return ({ row, value }: SaidTotal, said: readonly SaidTotal[]): boolean => {
    if (value !== scores || weights === 100 || weights === 1) return false
    const promised = Number(plainText(textAt(table.grid, { row, column })))
    return promised === weights || said.some((other) => other.value > value)
  }
}

/** The total a form prints in its head or in one of the rows `totals`, and which of them sum the indicators alone. */
export function readTotal(
  table: IndicatorTable,
  totals: readonly number[],
  indicators: readonly Indicator[],
  ofHead: readonly SaidTotal[],
): { total: number | undefined; subtotals: number[] } {
  const column = table.block.columns.score ?? 0
  const read = totals.flatMap((row): SaidTotal[] => {
    const value = totalIn(table, row)?.(table.problems)
    if (value !== undefined) takeColumns(table, row, ['weight', 'points1', 'points2', 'score'])
    return value === undefined ? [] : [{ row, column, value }]
  })
  const isPart = sumsIndicators(table, indicators)
  const subtotals = read.filter((one) => isPart(one, [...ofHead, ...read]))
  const said = [...ofHead, ...read.filter((one) => !subtotals.includes(one))]
  const other = said.find(({ value }) => value !== said[0]?.value)
  if (other && said[0])
    table.problems.push({
      code: 'two-totals',
      values: {
        cell: nameOf(said[0]),
        value: String(said[0].value),
        otherCell: nameOf(other),
        other: String(other.value),
      },
    })
  return { total: said[0]?.value, subtotals: subtotals.map(({ row }) => row) }
}
