import type { BudgetRow } from '@medelge/appraisal'
import type { SheetProblem } from './problem-code.ts'
import { readSheetNumber } from './read-sheet-number.ts'
import { bare, findCell, type SheetGrid } from './sheet-grid.ts'

const HEADINGS = {
  initial: /^年初预算/,
  fullYear: /^(?:全年预算|调整后?预算|预算数)/,
  executed: /^(?:全年执行|执行数|全年支出)/,
  weight: /^(?:分值|权重)/,
  rate: /^(?:执行率|预算执行率)/,
  score: /^得分/,
} as const

type Heading = keyof typeof HEADINGS

const END = /^(?:年度总体目标|年度总体|年度目标|总体目标|预期目标|一级指标|绩效指标)/
const SIDE = /^(?:项目资金|预算执行|预算执行情况|资金)/
const ITEM = /资金总额|拨款|资金|预算|收入|上年结转/

/** 万元 or 元, as the heading of the budget says; 万元 when it says nothing. */
export function findBudgetUnit(grid: SheetGrid): string {
  for (const row of grid)
    for (const text of row) {
      const unit = /[（(](?:单位[:：])?\s*(万元|元)\s*[）)]/.exec(text)?.[1]
      if (unit !== undefined) return unit
    }
  return '万元'
}

function itemOf(row: string[], first: number): string {
  const labels = row.slice(0, first).filter((text) => text !== '' && !SIDE.test(bare(text)))
  return (labels.at(-1) ?? '').replace(/\s+/g, '')
}

// 其中 and what is named after its source are parts; the first other row is the total.
function roleOf(item: string, rows: BudgetRow[]): BudgetRow['role'] {
  return rows.some(({ role }) => role === 'total') || /其中|拨款|其他资金/.test(item) ? 'part' : 'total'
}

/** The budget rows of a form: those below the headings 年初预算数, 全年预算数, 全年执行数 that name a source of money. */
export function readSheetBudget(grid: SheetGrid, problems: SheetProblem[]): BudgetRow[] {
  const heading = findCell(grid, HEADINGS.executed)
  if (heading === undefined) return []
  const cells = (grid[heading.row] ?? []).map(bare)
  const columnOf = (name: Heading) => {
    const column = cells.findIndex((text) => HEADINGS[name].test(text))
    return column < 0 ? undefined : column
  }
  const first = Math.min(
    ...[columnOf('initial'), columnOf('fullYear'), heading.column].filter((one) => one !== undefined),
  )
  const rows: BudgetRow[] = []
  for (let row = heading.row + 1; row < grid.length; row++) {
    const cellsHere = grid[row] ?? []
    if (cellsHere.some((text) => END.test(bare(text)))) break
    const item = itemOf(cellsHere, first)
    if (!ITEM.test(item)) continue
    const number = (name: Heading) =>
      readSheetNumber(
        grid,
        { row, column: columnOf(name), heading: cells[columnOf(name) ?? 0] ?? name },
        problems,
      )
    const printedRate = number('rate')
    const printedScore = number('score')
    rows.push({
      role: roleOf(item, rows),
      item,
      initial: number('initial') ?? null,
      fullYear: number('fullYear') ?? null,
      executed: number('executed') ?? null,
      weight: number('weight') ?? null,
      ...(printedRate === undefined ? {} : { printedRate }),
      ...(printedScore === undefined ? {} : { printedScore }),
    })
  }
  const [only, ...others] = rows
  // A single source of money is its own total.
  return only !== undefined && others.length === 0 ? [{ ...only, role: 'total' }] : rows
}
