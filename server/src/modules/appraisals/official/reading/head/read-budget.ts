import { type BudgetRow, plainText, sumAmounts } from '@medelge/appraisal'
import { BUDGET_HEADINGS, headingBlock, takeHeadings } from '../grid/headings.ts'
import { bare, findCell, fullName, type SheetGrid } from '../grid/sheet-grid.ts'
import { type BudgetBlock, readBudgetRow, readReason, SIDE, type Told } from './budget-row.ts'
import type { AmountUnit } from './find-unit.ts'
import { readInline } from './inline-budget.ts'
import { labelsIn, readLabelled } from './labelled-budget.ts'

/** What begins the next block below the money and the tasks. */
export const END =
  /^(?:年度总体目标|年度总体|年度绩效目标|年度总?目标|总体目标|总体绩效目标|预期目标|年初设定目标|一级指标|绩效指标|资金管理|分配科学性)/
const TASKS = /任务|主要内容/
const TASKS_BEGIN = /^(?:年度)?(?:主要|重点)任务|^任务名称/

const isEnd = (text: string) => END.test(bare(text)) || TASKS_BEGIN.test(bare(text))
const PART =
  /其中|拨款|其他|结转|自筹|补助|单位资金|专户|中央|地方|省级|市级|县级|基本支出|项目支出|人员经费|公用经费/

function findBlock(grid: SheetGrid, end: number): BudgetBlock | undefined {
  for (let row = 0; row < end; row += 1) {
    const block = headingBlock(grid, row, BUDGET_HEADINGS)
    // The row above the headings sees them too, and would miss a second row of them.
    if (!block.cells.some((cell) => cell.row === row)) continue
    const { executed, initial, fullYear, rate } = block.columns
    if (executed === undefined || block.bottom >= end || (initial ?? fullYear ?? rate) === undefined) continue
    // The tasks of a department have money of their own, which is not the form's.
    const titles = grid.texts.slice(block.top, block.bottom + 1).flat()
    if (titles.some((text) => TASKS.test(bare(text)))) continue
    return block
  }
  return undefined
}

// 得分（20分×执行率）, 预算执行情况（20分）: where no column has the points of the execution, its labels may.
function pointsOf(grid: SheetGrid, { top, bottom }: BudgetBlock): number | null {
  for (const row of grid.texts.slice(top, bottom + 1))
    for (const text of row) {
      const points = /[(（](\d{1,2}(?:\.\d+)?)分/.exec(plainText(text))?.[1]
      if (points !== undefined) return Number(points)
    }
  return null
}

const TOTAL = /^(?:年度|项目|预算|本年|部门|全年)*资?金?(?:总额|合计|总计)$/
const AMOUNTS = ['initial', 'fullYear', 'executed'] as const

// The total is what is called so, else the first row that is not named after a source of money. Another total is kept as one
// where it differs: as a part of the first it would be said to miss a sum.
function withRoles(rows: BudgetRow[], points: number | null): BudgetRow[] {
  const called = rows.findIndex(({ item }) => /总额|合计|总计/.test(item) && !/其中/.test(item))
  const unnamed = rows.findIndex(({ item }) => !PART.test(item))
  const total = rows.length === 1 ? 0 : called < 0 ? unnamed : called
  const first = rows[total]
  const isSecond = (row: BudgetRow) =>
    first !== undefined &&
    row !== first &&
    TOTAL.test(row.item) &&
    AMOUNTS.some((one) => row[one] !== first[one])
  return rows.map((row, at) =>
    isSecond(row)
      ? { ...row, role: 'total' }
      : at === total
        ? { ...row, role: 'total', weight: row.weight ?? points }
        : { ...row, role: 'part' },
  )
}

// Sources without a total of theirs (基本支出, 项目支出) are summed, and told.
function withTotal(rows: BudgetRow[], { remarks }: Told): BudgetRow[] {
  if (rows.length < 2 || rows.some(({ role }) => role === 'total')) return rows
  const sum = (column: 'initial' | 'fullYear' | 'executed') => sumAmounts(rows.map((row) => row[column]))
  remarks.push({ code: 'total-summed', values: { items: rows.map(({ item }) => item).join('、') } })
  const total: BudgetRow = {
    ...{ role: 'total', item: '年度资金总额', weight: rows.find(({ weight }) => weight)?.weight ?? null },
    ...{ initial: sum('initial'), fullYear: sum('fullYear'), executed: sum('executed') },
  }
  return [total, ...rows]
}

function readLabels(
  grid: SheetGrid,
  first: number,
  end: number,
  labels: Parameters<typeof readLabelled>[2],
  { problems }: Told,
): BudgetRow[] {
  const rows: BudgetRow[] = []
  for (let row = first; row < end; row += 1) {
    if (grid.texts[row]?.some(isEnd)) break
    const read = readLabelled(grid, row, labels, problems)
    if (read !== undefined) rows.push(read)
  }
  return rows
}

function readInlines(grid: SheetGrid, end: number, unit: AmountUnit, told: Told): BudgetRow[] {
  return Array.from({ length: end }, (_, row) => readInline(grid, row, unit, told)).filter(
    (row) => row !== undefined,
  )
}

/** The rows of money of a form, above the row `end`: those below the headings 年初预算数, 全年预算数, 全年执行数. */
export function readBudget(grid: SheetGrid, end: number, unit: AmountUnit, told: Told): BudgetRow[] {
  const block = findBlock(grid, end)
  const rows: BudgetRow[] = []
  let reason: string | undefined
  const labels = block === undefined ? undefined : labelsIn(grid.texts[block.bottom] ?? [])
  if (block !== undefined && labels !== undefined)
    rows.push(...readLabels(grid, block.bottom, end, labels, told))
  else if (block !== undefined) {
    takeHeadings(grid, block)
    for (let row = block.bottom + 1; row < end; row += 1) {
      if (grid.texts[row]?.some(isEnd)) break
      const said = readReason(grid, row)
      reason ??= said
      if (said !== undefined) continue
      const read = readBudgetRow(grid, row, block, unit, told)
      if (read !== undefined) rows.push(read)
    }
    if (block.columns.fullYear === undefined && block.columns.initial !== undefined && rows.length > 0)
      told.remarks.push({ code: 'full-year-from-initial', values: {} })
  }
  if (rows.length === 0) rows.push(...readInlines(grid, end, unit, told))
  const side = findCell(grid, SIDE, end)
  if (rows.length === 0 && (side ?? block) !== undefined)
    told.remarks.push({
      code: 'money-unread',
      values: {
        cell: fullName(grid, side ?? { row: block?.bottom ?? 0, column: block?.columns.executed ?? 0 }),
      },
    })
  if (rows.length > 0 && !unit.stated && !unit.ofCells)
    told.remarks.push({ code: 'unit-assumed', values: { unit: unit.name } })
  const points = block !== undefined && block.columns.weight === undefined ? pointsOf(grid, block) : null
  return withTotal(withRoles(rows, points), told).map((row) =>
    row.role === 'total' && reason !== undefined ? { ...row, deviationReason: reason } : row,
  )
}
