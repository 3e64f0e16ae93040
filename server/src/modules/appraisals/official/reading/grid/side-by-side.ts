import type { Range } from '@medelge/sheets'
import { INDICATOR_HEADINGS } from './headings.ts'
import { bare, nameOf, type SheetGrid } from './sheet-grid.ts'

type Known = keyof typeof INDICATOR_HEADINGS

const NAMES = Object.keys(INDICATOR_HEADINGS) as Known[]

const headingAt = (text: string): Known | undefined => {
  const plain = bare(text)
  return plain === '' || plain.length > 20
    ? undefined
    : NAMES.find((name) => INDICATOR_HEADINGS[name].test(plain))
}

const isWhole = (names: readonly (Known | undefined)[]) =>
  names.includes('level3') && names.includes('target') && names.includes('actual')

/**
 * Where a second table of indicators begins beside the first: the column behind which all headings of a table stand a
 * second time. 指标名称 twice in one table is none.
 */
function secondTable(row: readonly string[]): { end: number; start: number } | undefined {
  const names = row.map(headingAt)
  const firsts = new Set<Known>()
  for (const [column, name] of names.entries()) {
    if (name === undefined) continue
    const begins = /^level[123]$/.test(name) && (firsts.has(name) || firsts.has('target'))
    if (begins && isWhole(names.slice(0, column)) && isWhole(names.slice(column)))
      return { end: names.slice(0, column).findLastIndex((one) => one !== undefined), start: column }
    firsts.add(name)
  }
  return undefined
}

// A column between both that is empty parts them; else what stands beside the second table (绩效指标) is the second's.
function cutBetween({ texts }: SheetGrid, end: number, start: number): number {
  for (let column = end + 1; column < start; column += 1)
    if (texts.every((row) => (row[column] ?? '').trim() === '')) return column + 1
  return end + 1
}

// What is merged over both belongs to both, with a first cell in each.
function clipped(range: Range, first: number, end: number): Range {
  return { ...range, left: Math.max(range.left, first), right: Math.min(range.right, end - 1) }
}

/** The columns from `first` up to `end` alone; cells keep their names. */
function columnsOf(grid: SheetGrid, first: number, end: number): SheetGrid {
  const inside = (column: number) => column >= first && column < end
  const texts = grid.texts.map((row) => row.map((text, column) => (inside(column) ? text : '')))
  const merges = new Map<string, Range>()
  for (const [row, cells] of texts.entries())
    for (const column of cells.keys()) {
      const range = inside(column) ? grid.merges.get(nameOf({ row, column })) : undefined
      if (range === undefined) continue
      const own = clipped(range, first, end)
      if (own.left < own.right || own.top < own.bottom) merges.set(nameOf({ row, column }), own)
    }
  return { ...grid, texts, merges, taken: new Set() }
}

/** The halves of a sheet on which forms stand side by side, from the left; the whole sheet where none do. */
export function sideBySide(grid: SheetGrid): SheetGrid[] {
  for (const row of grid.texts) {
    const second = secondTable(row)
    if (second === undefined) continue
    const cut = cutBetween(grid, second.end, second.start)
    return [columnsOf(grid, 0, cut), ...sideBySide(columnsOf(grid, cut, Number.POSITIVE_INFINITY))]
  }
  return [grid]
}
