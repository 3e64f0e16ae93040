import { type Form, plainText } from '@medelge/appraisal'
import type { SheetProblem } from './problem-code.ts'
import { findBudgetUnit, readSheetBudget } from './read-sheet-budget.ts'
import { readSheetIndicators } from './read-sheet-indicators.ts'
import { bare, findCell, type SheetGrid, textBeside } from './sheet-grid.ts'
import type { SheetReading } from './sheet-problem.ts'

const TITLE = /自评表/

function findYear(grid: SheetGrid): number | undefined {
  for (const row of grid.slice(0, 12))
    for (const text of row) {
      const year = /((?:19|20)\d{2})年/.exec(plainText(text))?.[1]
      if (year !== undefined) return Number(year)
    }
  return undefined
}

function textBelow(grid: SheetGrid, pattern: RegExp): string {
  const place = findCell(grid, pattern)
  return place === undefined ? '' : (grid[place.row + 1]?.[place.column] ?? '')
}

// A title often carries the year: 2022年度项目支出绩效自评表.
function findTitle(grid: SheetGrid): string {
  const place = findCell(grid, TITLE)
  const text = place === undefined ? '' : (grid[place.row]?.[place.column] ?? '')
  const title = plainText(text).replace(/\(?(?:19|20)\d{2}年度?\)?/, '')
  return title === '' ? '项目支出绩效自评表' : title
}

/** Reads one worksheet as a form. */
export function readSheetForm(grid: SheetGrid): SheetReading<Form> {
  const problems: SheetProblem[] = []
  const { indicators, printedTotal } = readSheetIndicators(grid, problems)
  const budget = readSheetBudget(grid, problems)
  const year = findYear(grid)
  if (indicators.length === 0 && problems.length === 0) problems.push({ code: 'no-indicators', values: {} })
  if (year === undefined && problems.length === 0)
    problems.push({ code: 'text-missing', values: { cell: 'A2', heading: '年度' } })
  if (year === undefined || problems.length > 0) return { ok: false, problems }
  const department = textBeside(grid, findCell(grid, /^主管(?:部门|单位)/))
  const unit = textBeside(grid, findCell(grid, /^(?:实施单位|项目单位|填报单位|预算单位|单位名称)/))
  const project = textBeside(grid, findCell(grid, /^(?:项目名称|部门名称|专项名称)/))
  const value: Form = {
    title: findTitle(grid),
    year,
    project: project === '' ? unit || department || bare(findTitle(grid)) : project,
    department,
    unit,
    budgetUnit: findBudgetUnit(grid),
    budget,
    objective: {
      expected: textBelow(grid, /^(?:预期目标|年初设定目标)/),
      actual: textBelow(grid, /^(?:实际完成情况|全年实际完成情况|目标完成情况)/),
    },
    indicators,
    ...(printedTotal === undefined ? {} : { printedTotal }),
  }
  return { ok: true, value }
}
