import type { BudgetRow } from '@medelge/appraisal'
import type { BUDGET_HEADINGS, HeadingBlock } from '../grid/headings.ts'
import { readNumber, type WrittenNumber } from '../grid/read-number.ts'
import { bare, mergeOf, nameOf, type SheetGrid, take, textAt } from '../grid/sheet-grid.ts'
import type { SheetProblem, SheetRemark } from '../problem-code.ts'
import type { AmountUnit } from './find-unit.ts'

type Heading = keyof typeof BUDGET_HEADINGS
export type BudgetBlock = HeadingBlock<Heading>

/** What is told while a form is read. */
export interface Told {
  problems: SheetProblem[]
  remarks: SheetRemark[]
}

/** What stands beside the table of money. */
export const SIDE =
  /^(?:项目|部门|预算|年度)?(?:资金|预算执行|预算执行情况|资金情况|资金执行情况|资金使用情况|预算情况|预算资金)(?:\/?万?元)?$/
const ITEM = /总额|拨款|资金|预算|收入|上年结转|合计|总计|补助|自筹|经费|专项|其中|其他/

function itemOf(grid: SheetGrid, row: number, first: number): string {
  const labels = (grid.texts[row] ?? [])
    .slice(0, first)
    .flatMap((text, column) => (text === '' || SIDE.test(bare(text)) ? [] : [{ text, column }]))
  // 其中： and the source of the money often stand in two cells.
  const among = labels.filter(({ text }, at) => at === labels.length - 1 || /^其中[:：]?$/.test(text.trim()))
  const item = [...new Set(among.map(({ column }) => take(grid, { row, column }).replace(/\s+/g, '')))].join(
    '',
  )
  return item.replace(/[:：]$/, '')
}

/** An amount in the form's unit; another unit behind the number of a single cell is asked about. */
function amount(number: WrittenNumber | undefined, unit: AmountUnit, cell: string, told: Told) {
  if (number === undefined) return null
  if (number.unit === '' || number.unit === unit.name) return number.value
  told.problems.push({ code: 'unit-mixed', values: { cell, value: number.unit, unit: unit.name } })
  return number.value
}

function asPercent(rate: WrittenNumber, row: BudgetRow, cell: string, told: Told): number {
  const share = row.executed === null || !row.fullYear ? undefined : row.executed / row.fullYear
  // 0.85 where 51 of 60 were spent is the share itself, in a cell that was not made to show percentages.
  if (rate.unit === '%' || share === undefined || Math.abs(share - rate.value) > 0.0051) return rate.value
  const percent = Number((rate.value * 100).toPrecision(12))
  told.remarks.push({
    code: 'rate-as-share',
    values: { cell, value: String(rate.value), percent: String(percent) },
  })
  return percent
}

// 其中：基本支出：286 below a heading of amounts says what it is itself; it is told, for it has no column.
const SPEAKS = /[^\d\s.,，:：（）()]{2,}[:：]/

// Words merged over the columns of amounts are none of them.
function isSpoken(grid: SheetGrid, row: number, columns: readonly number[]): boolean {
  const [first, second] = columns.map((column) => mergeOf(grid, { row, column }))
  return (
    first !== undefined &&
    first === second &&
    !/^[\s\d.,，¥￥%-]*$/.test(textAt(grid, { row, column: first.left }))
  )
}

const REASON = /(?:未|不足|偏差|偏低|执行|低于)\S*原因/

/** Why little was spent, where a row below the money says so: 未执行完原因 beside its words. */
export function readReason(grid: SheetGrid, row: number): string | undefined {
  const texts = grid.texts[row] ?? []
  const label = texts.findIndex((text) => REASON.test(bare(text)) && bare(text).length < 16)
  const column = texts.findIndex((text, at) => at > label && text !== '' && text !== texts[label])
  if (label < 0 || column < 0 || /^[\d.,]+$/.test(texts[column] ?? '')) return undefined
  take(grid, { row, column: label })
  return take(grid, { row, column })
}

/** A row of money below its headings; undefined for a row that is none. */
export function readBudgetRow(
  grid: SheetGrid,
  row: number,
  block: BudgetBlock,
  unit: AmountUnit,
  told: Told,
): BudgetRow | undefined {
  const { columns } = block
  const heading = (name: Heading) => bare(textAt(grid, { row: block.bottom, column: columns[name] ?? 0 }))
  const number = (name: Heading, exact: boolean) =>
    readNumber(grid, { row, column: columns[name], heading: heading(name) }, told.problems, exact)
  const cell = (name: Heading) => nameOf({ row, column: columns[name] ?? 0 })
  const money = (name: Heading) => amount(number(name, true), unit, cell(name), told)
  const first = Math.min(
    ...['initial', 'fullYear', 'executed'].flatMap((name) => columns[name as Heading] ?? []),
  )
  const amounts = (['initial', 'fullYear', 'executed'] as const).flatMap((name) =>
    columns[name] === undefined ? [] : textAt(grid, { row, column: columns[name] }),
  )
  const ofAmounts = [columns.initial, columns.fullYear, columns.executed].filter((one) => one !== undefined)
  if (amounts.some((text) => SPEAKS.test(text)) || isSpoken(grid, row, ofAmounts)) return undefined
  const item = itemOf(grid, row, first)
  const read: BudgetRow = {
    role: 'part',
    item,
    initial: money('initial'),
    fullYear: money('fullYear'),
    executed: money('executed'),
    weight: number('weight', true)?.value ?? null,
  }
  const any = read.initial ?? read.fullYear ?? read.executed
  // A row of money is one that has amounts, whatever it is called, or that is called so.
  if (any === null && !ITEM.test(item)) return undefined
  if (columns.fullYear === undefined) read.fullYear = read.initial
  const rate = number('rate', false)
  const score = number('score', false)
  return {
    ...read,
    item: item === '' ? '年度资金总额' : item,
    ...(rate === undefined ? {} : { printedRate: asPercent(rate, read, cell('rate'), told) }),
    ...(score === undefined ? {} : { printedScore: score.value }),
  }
}
