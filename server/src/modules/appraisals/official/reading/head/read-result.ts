import { plainText } from '@medelge/appraisal'
import { findCell, type SheetGrid, take } from '../grid/sheet-grid.ts'
import { GRADE } from '../rows/read-end.ts'
import type { SaidTotal } from '../rows/read-total.ts'

const TOTAL = /^(?:自评|评价|综合|自评价)?(?:总分|总得分|综合得分)$/

/** What some forms say of their result in their head, above the row `end`: 自评总分 96.5, 自评等级 优. */
export function readResult(
  grid: SheetGrid,
  end: number,
): { totals: readonly SaidTotal[]; printedGrade: string | undefined } {
  const besideOf = (pattern: RegExp, value: RegExp) => {
    const label = findCell(grid, pattern, end)
    const texts = grid.texts[label?.row ?? -1] ?? []
    if (label === undefined) return undefined
    const own = texts[label.column]
    const column = texts.findIndex((text, at) => at > label.column && text !== '' && text !== own)
    if (!value.test(plainText(texts[column] ?? ''))) return undefined
    take(grid, label)
    return { row: label.row, column, text: take(grid, { row: label.row, column }) }
  }
  const total = besideOf(TOTAL, /^\d+(?:\.\d+)?分?$/)
  const value = Number.parseFloat(plainText(total?.text ?? ''))
  return {
    totals: total === undefined ? [] : [{ row: total.row, column: total.column, value }],
    printedGrade: besideOf(GRADE, /^[优良中低差可]/)?.text,
  }
}
