import { plainText } from '@medelge/appraisal'
import { SIDE } from '../head/budget-row.ts'
import type { SheetRemark } from '../problem-code.ts'
import type { IndicatorBlock } from './headings.ts'
import { BLANK } from './read-number.ts'
import { bare, isRepeat, nameOf, type SheetGrid } from './sheet-grid.ts'

// Fixed wording of the form, which says nothing about this one.
const FIXED =
  /^(?:附件?\d*|附表\d*|表\d*|年度总体目标|年度绩效目标|年度总体|年度总?目标|年度主要任务|主要任务|总体目标(?:完成情况)?|绩效目标|绩效指标|绩效指标完成情况|指标完成情况|项目基本情况|基本信息|序号|年度|预期目标|实际完成情况|年度总体目标完成情况|单位万?元|金额单位万?元|\(?一?级?\)?)$/

interface Unread {
  cell: string
  row: number
  column: number
  text: string
}

function unreadCells(grid: SheetGrid): Unread[] {
  return grid.texts.flatMap((row, at) =>
    [...row.entries()].flatMap(([column, text]) => {
      const place = { row: at, column }
      const plain = bare(text)
      const said =
        !BLANK.test(plainText(text)) && !isRepeat(grid, place) && !FIXED.test(plain) && !SIDE.test(plain)
      const cell = nameOf(place)
      return said && !grid.taken.has(cell) ? [{ cell, row: at, column, text }] : []
    }),
  )
}

const MOST = 12

// Cells below one another as one range.
function ranges(cells: readonly Unread[]): string[] {
  const runs: [Unread, Unread][] = []
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1)
    if (run && run[1].column === cell.column && run[1].row === cell.row - 1) run[1] = cell
    else runs.push([cell, cell])
  }
  return runs.map(([first, last]) => (first === last ? first.cell : `${first.cell}:${last.cell}`))
}

// The first with what they hold, the others by their names.
const listed = (cells: readonly Unread[]): string =>
  [...cells.slice(0, MOST).map(quoted), ...ranges(cells.slice(MOST))].slice(0, MOST * 10).join('、')

const quoted = ({ cell, text }: Unread): string => {
  const line = text.replace(/\s+/g, ' ')
  return `${cell}“${line.length > 24 ? `${line.slice(0, 24)}…` : line}”`
}

/** Tells every cell that found no place in the form: columns nobody asked for by their heading, the others one by one. */
export function noteUnread(grid: SheetGrid, block: IndicatorBlock, remarks: SheetRemark[]): void {
  const unread = unreadCells(grid)
  const headings = unread.filter(({ row }) => row >= block.top && row <= block.bottom)
  const inTable = ({ row, column }: Unread, heading: Unread) =>
    row > block.bottom && column === heading.column
  const others = new Set(unread)
  for (const heading of headings) {
    const below = unread.filter((one) => inTable(one, heading))
    for (const one of [heading, ...below]) others.delete(one)
    if (below.length === 0) continue
    remarks.push({
      code: 'column-unread',
      values: {
        cell: heading.cell,
        heading: bare(heading.text),
        count: String(below.length),
        cells: listed(below),
      },
    })
  }
  if (others.size === 0) return
  const cells = listed([...others])
  remarks.push({ code: 'cells-unread', values: { cells, count: String(others.size) } })
}
