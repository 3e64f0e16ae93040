import { type Cell, cellText, labelOf, saysNothing, type TableRow } from '@medelge/sheets'
import type { Mapping, SheetColumn } from './columns.ts'
import type { Header } from './find-header.ts'

/** What the rows below the titles are. */
export interface SortedRows {
  records: TableRow[]
  /** Totals, headings, titles once more, lines for signatures, rows that say “none”: listed, not recorded. */
  asides: TableRow[]
  /** Rows that are neither plainly records nor plainly asides: left out, and asked about. */
  unclear: TableRow[]
  /** Hidden rows that would have been records. */
  hidden: TableRow[]
}

const totals =
  /^(?:本|当|全|上|下|各|年|月|季|半|第|[一二三四\d])*(?:年度?|月份?|季度?|周|页|类|项|区|旗|盟|市)?(?:合计|总计|小计|共计|累计|总数|合计数|total|subtotal|sum)$/
const among = /^(?:其中|注[:：]?$|备注[:：])/
// Who signed, when, and remarks; a name that only begins like one is asked about.
const footers =
  /^(?:(?:填表|制表|填报|审核|审批|核对|复核|经办|报送|单位|部门|分管|主要|联系)*(?:人|人员|单位|部门|负责人|领导|日期|时间|电话|方式)?(?:\([^()]*\))?(?::|$)|(?:注|说明|填写说明|填表说明|备注|日期|电话|附件?)\d?(?:[:.、]|$)|\(?(?:盖章|公章|签章|签字))/
const headings =
  /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十\d]+[季月周部]|[一二三四]季度|\d{1,2}月份?$|上半年$|下半年$)/
const numberTitles = /^(?:序号|编号|号|行号|no|num|id)$/

const labelsOf = (cells: readonly Cell[]): string[] =>
  [...new Set(cells.map(labelOf))].filter((label) => label !== '')

// A cell whose value the file does not hold says something too; what a merged cell says stands in the cells.
const isMarked = ({ marks = {} }: TableRow): boolean =>
  Object.values(marks).some(({ kind }) => kind !== 'merged')

// The titles once more, as on the next printed page.
function repeatsTitles(row: TableRow, { titles }: Header): boolean {
  const same = row.cells.filter((cell, at) => cell !== null && labelOf(cell) === labelOf(titles[at]))
  return same.length >= 2 && same.length >= labelsOf(row.cells).length / 2
}

/**
 * Sorts the rows below the titles. A row that fills every needed column, each with something of its own, is a record
 * whatever its first word; only what lacks a needed cell can be a total, a heading or a line for signatures.
 */
export function sortRows(
  rows: readonly TableRow[],
  header: Header,
  mapping: Mapping,
  columns: readonly SheetColumn[],
  takeHidden = false,
): SortedRows {
  const sorted: SortedRows = { records: [], asides: [], unclear: [], hidden: [] }
  const needed = columns.flatMap(({ field, required }) => (required ? [mapping[field] ?? -1] : []))
  const noneSkips = columns.flatMap(({ field, noneSkips: skips }) => (skips ? [mapping[field] ?? -1] : []))
  const numbers = header.titles.flatMap((title, at) => (numberTitles.test(labelOf(title)) ? [at] : []))

  function isWhole({ cells }: TableRow): boolean {
    const values = needed.map((at) => labelOf(cells[at]))
    // A total merged over the needed columns fills all of them with one word.
    return (
      needed.length > 0 && values.every((value) => value !== '') && new Set(values).size === values.length
    )
  }
  function kindOf(row: TableRow): keyof SortedRows | undefined {
    const said = row.cells.filter((cell, at) => !(numbers.includes(at) && /^\d*$/.test(labelOf(cell))))
    const written = labelsOf(said)
    if (written.length === 0 && !isMarked(row)) return undefined
    if (repeatsTitles(row, header)) return 'asides'
    if (noneSkips.some((at) => row.cells[at] != null && saysNothing(row.cells[at]))) return 'asides'
    if (isWhole(row)) return 'records'
    const first = cellText(said.find((cell) => labelOf(cell) !== ''))
    if (written.slice(0, 3).some((label) => totals.test(label)) || among.test(first)) return 'asides'
    if (written.length <= 3 && footers.test(first)) return 'asides'
    if (written.length === 1) return headings.test(first) ? 'asides' : 'unclear'
    return 'records'
  }

  for (const row of rows) {
    const kind = kindOf(row)
    if (kind === undefined) continue
    if (row.hidden && !takeHidden) {
      if (kind === 'records' || kind === 'unclear') sorted.hidden.push(row)
    } else sorted[kind].push(row)
  }
  return sorted
}
