import { kindsOfForm, type ManagementRow } from '@medelge/appraisal'
import { bare, findCell, mergeOf, type Place, type SheetGrid, take, textAt } from '../grid/sheet-grid.ts'

const SIDE = /^资金管理(?:情况)?$/
const STATE = /^(?:情况|管理情况|具体情况)?说明$/
const PROBLEM = /^存在(?:的)?(?:主要)?问题/

const known = new Set(kindsOfForm.transfer.management)

// A side label that is merged down says which rows are meant, whatever they are called; else the usual ones are known.
function rowsOf(grid: SheetGrid, side: Place | undefined, end: number): number[] {
  const merged = side && mergeOf(grid, side)
  return Array.from({ length: end }, (_, row) => row).filter((row) => {
    const isWithin = merged !== undefined && row >= merged.top - 1 && row < merged.bottom
    return isWithin || grid.texts[row]?.some((text) => known.has(bare(text)))
  })
}

/** How the money was handled, line by line, from the table 资金管理情况 above the row `end`. */
export function readManagement(grid: SheetGrid, end: number): ManagementRow[] {
  const side = findCell(grid, SIDE, end)
  const heading = findCell(grid, PROBLEM, end)
  const rows = rowsOf(grid, side, end)
  if (rows.length === 0) return []
  const titles = heading === undefined ? [] : (grid.texts[heading.row] ?? [])
  const stateAt = titles.findIndex((text) => STATE.test(bare(text)))
  const sideEnd = side === undefined ? -1 : (mergeOf(grid, side)?.right ?? side.column)
  if (side) take(grid, side)
  if (heading && rows.some((row) => row >= heading.row))
    for (const column of [stateAt, heading.column]) if (column >= 0) take(grid, { row: heading.row, column })
  return rows.flatMap((row): ManagementRow[] => {
    const texts = grid.texts[row] ?? []
    if (row === heading?.row) return []
    // The side label may be merged over several columns, each of which repeats it.
    const first = texts.findIndex((text, at) => text !== '' && !(at <= sideEnd && SIDE.test(bare(text))))
    const label = texts[first] ?? ''
    if (first < 0 || label === '') return []
    const next = (from: number) => texts.findIndex((text, at) => at > from && text !== '' && text !== label)
    const state = stateAt > first ? stateAt : next(first)
    const problem = heading !== undefined && heading.column > state ? heading.column : -1
    const cell = (column: number) =>
      column < 0 || textAt(grid, { row, column }) === label ? '' : take(grid, { row, column })
    take(grid, { row, column: first })
    return [{ item: label.replace(/\s+/g, ''), state: cell(state), problem: cell(problem) }]
  })
}
