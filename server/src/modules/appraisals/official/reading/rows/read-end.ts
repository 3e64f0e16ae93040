import { bare, type SheetGrid, take } from '../grid/sheet-grid.ts'

export const GRADE = /^(?:自评|评价|绩效|自评价|评定)(?:等[级次]|结论等级)$/
const NOTE = /^说明$/

/** What a form says below its indicators. */
export interface SheetEnd {
  printedGrade?: string
  note?: string
}

// A label and its value are two cells; what says both in one is told like every other text.
function valueIn(grid: SheetGrid, pattern: RegExp, from: number): string {
  for (let row = from; row < grid.texts.length; row += 1) {
    const texts = grid.texts[row] ?? []
    const label = texts.findIndex((text) => text !== '')
    const own = texts[label] ?? ''
    if (label < 0 || !pattern.test(bare(own)) || /[:：]\s*\S/.test(own)) continue
    const column = texts.findIndex((text, at) => at > label && text !== '' && text !== own)
    if (column < 0) continue
    take(grid, { row, column: label })
    return take(grid, { row, column })
  }
  return ''
}

/** The grade and the closing note of a form, below the row `from`. */
export function readEnd(grid: SheetGrid, from: number): SheetEnd {
  const [printedGrade, note] = [GRADE, NOTE].map((pattern) => valueIn(grid, pattern, from))
  return { ...(printedGrade ? { printedGrade } : {}), ...(note ? { note } : {}) }
}
