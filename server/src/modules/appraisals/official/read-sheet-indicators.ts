import { type Indicator, levelName, parseActual, parseTarget } from '@medelge/appraisal'
import { cellName } from '@medelge/sheets'
import type { SheetProblem } from './problem-code.ts'
import { readSheetNumber } from './read-sheet-number.ts'
import { bare, findCell, type SheetGrid } from './sheet-grid.ts'

const HEADINGS = {
  level1: /^一级指标/,
  level2: /^二级指标/,
  level3: /^(?:三级指标|指标名称|指标内容)/,
  target: /^(?:年度指标值|指标值|年度目标值|目标值|预期指标值)/,
  actual: /^(?:全年)?(?:实际完成|完成值|完成情况|实际值)/,
  weight: /^(?:分值|权重)/,
  score: /^(?:自评)?得分/,
  reason: /^(?:偏差|未完成原因|原因分析)/,
} as const

type Heading = keyof typeof HEADINGS
type Columns = Partial<Record<Heading, number>>

const NEEDED = ['level3', 'target', 'actual', 'weight'] as const
const TOTAL = /^(?:总分|总计|合计)/

function findColumns(cells: string[]): Columns {
  const columns: Columns = {}
  for (const name of Object.keys(HEADINGS) as Heading[]) {
    const column = cells.findIndex((text) => HEADINGS[name].test(text))
    if (column >= 0) columns[name] = column
  }
  return columns
}

/** The indicators of a form and the row after them. */
export interface SheetIndicators {
  indicators: Indicator[]
  printedTotal: number | undefined
}

// Hand-typed forms often leave the levels empty below their first row instead of merging the cells.
function carried(text: string, before: string): string {
  return text === '' ? before : text
}

function indicatorAt(
  grid: SheetGrid,
  row: number,
  columns: Columns,
  before: Indicator | undefined,
  problems: SheetProblem[],
) {
  const text = (name: Heading) => {
    const column = columns[name]
    return column === undefined ? '' : (grid[row]?.[column] ?? '')
  }
  const number = (name: Heading, heading: string) =>
    readSheetNumber(grid, { row, column: columns[name], heading }, problems)
  const weight = number('weight', '分值')
  if (weight === undefined && columns.weight !== undefined)
    problems.push({
      code: 'text-missing',
      values: { cell: cellName(row + 1, columns.weight), heading: '分值' },
    })
  const level1 = levelName(text('level1'))
  const printedScore = number('score', '得分')
  const reason = text('reason')
  return {
    code: String(Number(before?.code ?? 0) + 1),
    level1: carried(level1 === '' ? '' : `${level1}指标`, before?.level1 ?? '绩效指标'),
    level2: carried(text('level2').replace(/\s/g, ''), before?.level2 ?? '绩效指标'),
    level3: text('level3').replace(/\s*\n\s*/g, ''),
    target: parseTarget(text('target')),
    actual: parseActual(text('actual')),
    weight: weight ?? 0,
    ...(printedScore === undefined ? {} : { printedScore }),
    ...(reason === '' ? {} : { deviationReason: reason }),
  } satisfies Indicator
}

/** Reads the indicator table below the row that holds its headings, up to the row 总分. */
export function readSheetIndicators(grid: SheetGrid, problems: SheetProblem[]): SheetIndicators {
  const nothing = { indicators: [], printedTotal: undefined }
  const heading = findCell(grid, HEADINGS.level3)
  if (heading === undefined) {
    problems.push({ code: 'no-indicator-table', values: {} })
    return nothing
  }
  const columns = findColumns((grid[heading.row] ?? []).map(bare))
  const words = { level3: '三级指标', target: '年度指标值', actual: '实际完成值', weight: '分值' }
  const missing = NEEDED.filter((name) => columns[name] === undefined)
  for (const name of missing) problems.push({ code: 'heading-missing', values: { heading: words[name] } })
  if (missing.length > 0) return nothing
  const indicators: Indicator[] = []
  for (let row = heading.row + 1; row < grid.length; row++) {
    if (grid[row]?.some((text) => TOTAL.test(bare(text)))) {
      const place = { row, column: columns.score, heading: '总分' }
      return { indicators, printedTotal: readSheetNumber(grid, place, problems) }
    }
    const name = bare(grid[row]?.[columns.level3 ?? 0] ?? '')
    if (name === '' || name === '小计' || HEADINGS.level3.test(name)) continue
    indicators.push(indicatorAt(grid, row, columns, indicators.at(-1), problems))
  }
  return { indicators, printedTotal: undefined }
}
