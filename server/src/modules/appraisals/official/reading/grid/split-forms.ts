import { type IndicatorBlock, indicatorBlocks } from './headings.ts'
import { bare, partOf, type SheetGrid } from './sheet-grid.ts'

/** One form of a sheet: its rows, and the headings of its indicator table. */
export interface FormPart {
  grid: SheetGrid
  block: IndicatorBlock
}

export const TITLE = /自评表|自评价表|自评报告表|绩效.{0,8}表$/
const BEGINS = /^(?:项目名称|部门名称|专项(?:资金)?(?:项目)?名称|转移支付(?:项目)?名称|单位名称|部门单位名称)/

const begins = (row: readonly string[] | undefined): boolean =>
  row?.some((text) => TITLE.test(bare(text)) || BEGINS.test(bare(text))) ?? false

/**
 * The forms of a sheet, one below the other. Headings that are repeated on the next page belong to the form above; a
 * title or the name of a project between them begins another one.
 */
export function formsOn(grid: SheetGrid): FormPart[] {
  const parts: { block: IndicatorBlock; first: number }[] = []
  for (const block of indicatorBlocks(grid)) {
    const before = parts.at(-1)
    if (before === undefined) {
      parts.push({ block, first: 0 })
      continue
    }
    const between = grid.texts.slice(before.block.bottom + 1, block.top)
    const start = between.findIndex(begins)
    if (start >= 0) parts.push({ block, first: before.block.bottom + 1 + start })
  }
  return parts.map(({ block, first }, at) => ({
    block,
    grid: partOf(grid, first, parts[at + 1]?.first ?? grid.texts.length),
  }))
}
