import type { PrintedFigure, PrintedTable } from './printed.ts'
import { wordsOf } from './said.ts'

/** A column is drawn for so many characters at least; beside its words stands half a one on each side. */
const NARROWEST = 3
const PADDING = 1

/** How many Chinese characters wide a text stands: digits and letters take half of one. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += sign > '\u02ff' ? 1 : 0.5
  return width
}

const widestLine = (text: string): number => Math.max(0, ...text.split('\n').map(widthOf))

/** The width to which columns are cut so that all fit: short ones keep what they need, long ones break into lines. */
function widest(wanted: readonly number[], room: number): number {
  const rising = [...wanted].sort((a, b) => a - b)
  let left = room
  for (const [nth, width] of rising.entries()) {
    const share = left / (rising.length - nth)
    if (width >= share) return share
    left -= width
  }
  return Number.POSITIVE_INFINITY
}

/** The columns of a table as parts of one whole, on a page of so many characters; a cell that spans several says nothing of them. */
export function columnWidths(
  { head, rows }: PrintedTable,
  at: (place: string) => PrintedFigure,
  room: number,
): number[] {
  const texts = [...(head ? [head] : []), ...rows.map((row) => row.map((line) => wordsOf(line, at)))]
  const columns = Math.max(1, ...texts.map((row) => row.length))
  const wanted = Array.from({ length: columns }, (_, column) =>
    texts.reduce((most, row) => {
      const isSpanning = column === row.length - 1 && row.length < columns
      return isSpanning ? most : Math.max(most, widestLine(row[column] ?? '') + PADDING)
    }, NARROWEST),
  )
  const most = widest(wanted, room)
  const widths = wanted.map((width) => Math.min(width, most))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / whole)
}
