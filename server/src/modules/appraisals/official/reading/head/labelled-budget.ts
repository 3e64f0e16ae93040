import type { BudgetRow } from '@medelge/appraisal'
import { BUDGET_HEADINGS } from '../grid/headings.ts'
import { readNumber } from '../grid/read-number.ts'
import { bare, type SheetGrid, take, textAt } from '../grid/sheet-grid.ts'
import type { SheetProblem } from '../problem-code.ts'

interface Labels {
  fullYear: number
  executed: number
}

const isAmount = (text: string) => /^[¥￥]?[\d.,，]+(?:万元|元)?$/.test(text.replace(/\s/g, ''))

// Some programs merge a label over several cells; its amount is the next text that is not its own.
function besideOf(row: readonly string[], label: number): number {
  return row.findIndex((text, at) => at > label && text !== '' && text !== row[label])
}

/** Labels whose amounts stand beside them, not below: 预算数：100 执行数：98. Undefined where the row has none. */
export function labelsIn(row: readonly string[]): Labels | undefined {
  const at = (name: 'initial' | 'fullYear' | 'executed') =>
    row.findIndex((text) => BUDGET_HEADINGS[name].test(bare(text)))
  const fullYear = at('fullYear') >= 0 ? at('fullYear') : at('initial')
  const executed = at('executed')
  if (fullYear < 0 || executed < fullYear) return undefined
  const beside = [fullYear, executed].map((label) => row[besideOf(row, label)] ?? '')
  return beside.every(isAmount) ? { fullYear, executed } : undefined
}

/** A row of money whose label stands before each amount, as in the form of 2018: 其中：财政拨款 100 其中：财政拨款 98. */
export function readLabelled(
  grid: SheetGrid,
  row: number,
  labels: Labels,
  problems: SheetProblem[],
): BudgetRow | undefined {
  const texts = grid.texts[row] ?? []
  const label = textAt(grid, { row, column: labels.fullYear })
  if (label === '') return undefined
  const number = (from: number, to = texts.length, exact = true) => {
    take(grid, { row, column: from })
    const column = besideOf(texts, from)
    const place = { row, column: column > from && column < to ? column : undefined, heading: bare(label) }
    return readNumber(grid, place, problems, exact)?.value
  }
  const rate = texts.findIndex((text) => BUDGET_HEADINGS.rate.test(bare(text)))
  const printedRate = rate < 0 ? undefined : number(rate, texts.length, false)
  const named = BUDGET_HEADINGS.fullYear.test(bare(label)) || BUDGET_HEADINGS.initial.test(bare(label))
  return {
    role: 'part',
    item: named ? '年度资金总额' : label.replace(/\s+/g, ''),
    initial: null,
    fullYear: number(labels.fullYear, labels.executed) ?? null,
    executed: number(labels.executed, rate < 0 ? texts.length : rate) ?? null,
    weight: null,
    ...(printedRate === undefined ? {} : { printedRate }),
  }
}
