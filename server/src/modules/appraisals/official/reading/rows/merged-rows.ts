import type { IndicatorHeading } from '../grid/headings.ts'
import { fullName, mergeOf, take, textAt } from '../grid/sheet-grid.ts'
import type { IndicatorTable } from './indicator-table.ts'

const rangeOf = ({ grid, block }: IndicatorTable, row: number, name: IndicatorHeading) => {
  const column = block.columns[name]
  return column === undefined ? undefined : mergeOf(grid, { row, column })
}

/** Whether a row only goes on with the indicator above: its name, target, result and points are merged with those. */
export function isContinued(table: IndicatorTable, row: number): boolean {
  const above = (name: IndicatorHeading) => {
    const column = table.block.columns[name]
    const range = rangeOf(table, row, name)
    return (
      (range !== undefined && range.top <= row) ||
      column === undefined ||
      textAt(table.grid, { row, column }) === ''
    )
  }
  const merged = rangeOf(table, row, 'level3')
  return merged !== undefined && merged.top <= row && (['target', 'actual', 'weight'] as const).every(above)
}

// The rows of its own merged name are one indicator.
function sharedWith(table: IndicatorTable, row: number, name: IndicatorHeading): number {
  const range = rangeOf(table, row, name)
  if (range === undefined || range.bottom === range.top) return 1
  const names = new Set<string>()
  for (let at = range.top - 1; at < range.bottom; at += 1) {
    const merged = rangeOf(table, at, 'level3')
    const text = textAt(table.grid, { row: at, column: table.block.columns.level3 ?? 0 })
    if (text !== '') names.add(merged === undefined ? `row ${at}` : `range ${merged.top}`)
  }
  return Math.max(1, names.size)
}

/**
 * Points or a score merged over the rows of several indicators: whose they are nobody can tell. Points are refused, once
 * for all their rows; a score is left out and told.
 */
export function mergedTroubles(table: IndicatorTable, row: number): { weight: boolean; score: boolean } {
  const trouble = { weight: false, score: false }
  for (const name of ['weight', 'score'] as const) {
    const rows = sharedWith(table, row, name)
    if (rows < 2) continue
    trouble[name] = true
    const column = table.block.columns[name] ?? 0
    take(table.grid, { row, column })
    if (rangeOf(table, row, name)?.top !== row + 1) continue
    const values = { cell: fullName(table.grid, { row, column }), rows: String(rows) }
    if (name === 'weight')
      table.problems.push({ code: 'weight-merged', values: { ...values, heading: '分值' } })
    else table.remarks.push({ code: 'score-merged', values: { ...values, heading: '得分' } })
  }
  return trouble
}
