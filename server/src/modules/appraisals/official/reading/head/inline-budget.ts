import type { BudgetRow } from '@medelge/appraisal'
import { BUDGET_HEADINGS } from '../grid/headings.ts'
import { bare, isRepeat, nameOf, type SheetGrid, take } from '../grid/sheet-grid.ts'
import { SIDE, type Told } from './budget-row.ts'
import type { AmountUnit } from './find-unit.ts'

type Heading = keyof typeof BUDGET_HEADINGS

interface Said {
  name: Heading
  value: number
  unit: string
}

const PAIR =
  /([^\s:：，,；;。\d]{2,12})[:：]\s*([\d,]*\d(?:\.\d+)?)\s*(%|分|元|千元|万元|百万元|千万元|亿元)?[\s，,；;。]*/y

// A cell counts only when it says nothing else.
function saidIn(text: string): Said[] {
  const said: Said[] = []
  PAIR.lastIndex = 0
  for (let pair = PAIR.exec(text); pair !== null; pair = PAIR.exec(text)) {
    const [whole, label = '', digits = '', unit = ''] = pair
    const name = (Object.keys(BUDGET_HEADINGS) as Heading[]).find((one) =>
      BUDGET_HEADINGS[one].test(bare(label)),
    )
    if (name === undefined) return []
    said.push({ name, value: Number(digits.replaceAll(',', '')), unit })
    if (pair.index + whole.length === text.length) return said
  }
  return []
}

/**
 * A row of money whose cells hold label and amount alike: 预算数：100 | 执行数：98 | 执行率：98%. Undefined for a row
 * that says no budget and no spending.
 */
export function readInline(
  grid: SheetGrid,
  row: number,
  unit: AmountUnit,
  told: Told,
): BudgetRow | undefined {
  const texts = grid.texts[row] ?? []
  const cells = texts.flatMap((text, column) =>
    isRepeat(grid, { row, column }) ? [] : [{ column, said: saidIn(text.trim()) }],
  )
  const all = new Map(cells.flatMap(({ said, column }) => said.map((one) => [one.name, { ...one, column }])))
  if (all.get('executed') === undefined || (all.get('fullYear') ?? all.get('initial')) === undefined)
    return undefined
  for (const { column, said } of cells) if (said.length > 0) take(grid, { row, column })
  const amount = (name: Heading) => {
    const found = all.get(name)
    if (found !== undefined && found.unit !== '' && found.unit !== unit.name) {
      const cell = nameOf({ row, column: found.column })
      told.problems.push({ code: 'unit-mixed', values: { cell, value: found.unit, unit: unit.name } })
    }
    return found?.value ?? null
  }
  const first = cells.findIndex(({ said }) => said.length > 0)
  const label = cells.slice(0, first).findLast(({ column }) => {
    const text = bare(texts[column] ?? '')
    return text !== '' && !SIDE.test(text) && !/执行/.test(text)
  })
  const [rate, score] = [all.get('rate'), all.get('score')]
  return {
    role: 'part',
    item:
      label === undefined ? '年度资金总额' : take(grid, { row, column: label.column }).replace(/\s+/g, ''),
    initial: amount('initial'),
    fullYear: amount('fullYear') ?? amount('initial'),
    executed: amount('executed'),
    weight: all.get('weight')?.value ?? pointsOfRow(grid, row),
    ...(rate === undefined ? {} : { printedRate: rate.value }),
    ...(score === undefined ? {} : { printedScore: score.value }),
  }
}

// 资金执行（10分） at the side of the row.
function pointsOfRow(grid: SheetGrid, row: number): number | null {
  for (const text of grid.texts[row] ?? []) {
    const points = /[(（](\d{1,2}(?:\.\d+)?)分[)）]/.exec(text)?.[1]
    if (points !== undefined) return Number(points)
  }
  return null
}
