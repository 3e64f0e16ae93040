import { plainText } from '@medelge/appraisal'
import { INDICATOR_HEADINGS, type IndicatorHeading } from '../grid/headings.ts'
import { BLANK, EMPTY } from '../grid/read-number.ts'
import { bare, isRepeat, mergeOf } from '../grid/sheet-grid.ts'
import { cellsOf } from './indicator-row.ts'
import type { IndicatorTable } from './indicator-table.ts'
import { isContinued } from './merged-rows.ts'

const SUBTOTAL = /^(?:小计|合计|得分小计|分值小计)$/
const UNUSED = /^(?:[.…·。—－\-–/／\\×✕]+|无|指标\d*|…+|\.{2,})$/

const FOOTER =
  /^(?:填[表报写](?:人|单位|日期|时间|说明)|备注|注$|注\d|说明|联系(?:人|电话|方式)|(?:单位|项目|部门)?负责人|审核(?:人|意见|$)|(?:评价|自评)(?:等[级次]|结论)|其他需要|签[字章]|盖章)/

const POINTS = /^\d+(?:\.\d+)?[分%]?$/

export type Kind = 'indicator' | 'unused' | 'nameless' | 'heading' | 'continued' | 'subtotal' | 'nothing'

/** What a row below the headings is. */
export function kindOf(table: IndicatorTable, row: number): Kind {
  const cells = cellsOf(table, row)
  const name = bare(cells.look('level3')) || bare(cells.look('group'))
  if (isFooter(table, row) || isSpread(table, row)) return 'nothing'
  if (INDICATOR_HEADINGS.level3.test(name) && INDICATOR_HEADINGS.target.test(bare(cells.look('target'))))
    return 'heading'
  const filled = (['target', 'actual', 'weight', 'score'] as IndicatorHeading[]).filter(
    (column) => !BLANK.test(plainText(cells.look(column))),
  )
  const labels = [cells.look('level1'), cells.look('level2'), name].map(bare)
  if (labels.some((label) => SUBTOTAL.test(label)) && !filled.includes('target')) return 'subtotal'
  if (isContinued(table, row)) return 'continued'
  const unweighted = !filled.includes('weight') && !filled.includes('score')
  if (name === '' || EMPTY.test(name)) {
    if (filled.length === 0) return name === '' ? 'nothing' : 'unused'
    // Two levels are enough where the third is left empty.
    if (name === '' && cells.look('level2') !== '' && !isRepeat(table.grid, cells.at('level2')))
      return 'indicator'
    return unweighted && !filled.includes('target') ? 'nothing' : 'nameless'
  }
  if (unweighted && (UNUSED.test(name) || filled.length === 0)) return 'unused'
  return 'indicator'
}

// A heading of a section or a note, merged from the names to the targets or beyond.
function isSpread({ grid, block }: IndicatorTable, row: number): boolean {
  const { level3 = 0, target = 0 } = block.columns
  const range = mergeOf(grid, { row, column: level3 })
  return range !== undefined && range.left <= target && range.right >= target
}

const hasPoints = (table: IndicatorTable, row: number): boolean => {
  const cells = cellsOf(table, row)
  return POINTS.test(plainText(cells.look(cells.has('weight') ? 'weight' : 'score')))
}

// Who filled it in, and remarks.
function isFooter(table: IndicatorTable, row: number): boolean {
  const first = bare(table.grid.texts[row]?.find((text) => text !== '') ?? '')
  return FOOTER.test(first) && !hasPoints(table, row)
}

// Below a total only what has points and a target is sure to be no footer.
export const isSure = (table: IndicatorTable, row: number): boolean =>
  kindOf(table, row) === 'indicator' && hasPoints(table, row)
