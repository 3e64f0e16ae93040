import { plainText } from '@medelge/appraisal'
import { EMPTY, readNumber } from '../grid/read-number.ts'
import { bare, isRepeat, nameOf, take, textAt } from '../grid/sheet-grid.ts'
import type { SheetProblem } from '../problem-code.ts'
import type { IndicatorTable } from './indicator-table.ts'

const TOTAL =
  /^(?:自评|综合|绩效|评价|最终|自评价)?(?:总分|总计|合计|总得分|得分合计|合计得分|得分)(?:值|数|分)?(?:\d+(?:\.\d+)?分?)?$/
const INSIDE = /(?:总分|总计|合计|得分)\S*?[:：]?(\d+(?:\.\d+)?)分?$/

/**
 * What gives the total of a row that is a form's total: its label stands before the targets, and it has no target.
 * Undefined for every other row; 合计维护次数 is the name of an indicator.
 */
export function totalIn(
  table: IndicatorTable,
  row: number,
): ((problems: SheetProblem[]) => number | undefined) | undefined {
  const { grid, block } = table
  const { level3 = 0, target = -1, weight = -1, score } = block.columns
  const texts = grid.texts[row] ?? []
  const at = texts.slice(0, Math.max(level3 + 1, 1)).findIndex((text) => text !== '')
  const label = texts[at] ?? ''
  if (at < 0 || !TOTAL.test(bare(label))) return undefined
  const due = textAt(grid, { row, column: target })
  // A label that is merged over the columns of targets is no target.
  if (!EMPTY.test(plainText(due)) && due !== label && !isRepeat(grid, { row, column: target }))
    return undefined
  const valueIn = (problems: SheetProblem[]) => {
    const inside = INSIDE.exec(plainText(label))?.[1]
    const own = textAt(grid, { row, column: score ?? -1 })
    if (inside !== undefined && (EMPTY.test(plainText(own)) || own === label)) return Number(inside)
    const read = readNumber(grid, { row, column: score, heading: '总分' }, problems)?.value
    if (read !== undefined) return read
    const last = texts.findLastIndex(
      (text, column) =>
        column > at &&
        column !== weight &&
        /^\d+(?:\.\d+)?分?$/.test(plainText(text)) &&
        !isRepeat(grid, { row, column }),
    )
    return last < 0
      ? undefined
      : readNumber(grid, { row, column: last, heading: nameOf({ row, column: last }) }, problems)?.value
  }
  return (problems) => {
    const value = valueIn(problems)
    if (value !== undefined) take(grid, { row, column: at })
    return value
  }
}
