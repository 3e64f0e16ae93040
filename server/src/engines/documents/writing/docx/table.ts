import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { columnWidths, widthOf } from '../column-widths.ts'
import type { PrintedLine, PrintedTable } from '../printed.ts'
import { wordsOf } from '../said.ts'
import { twips } from './faces.ts'
import type { Fields } from './fields.ts'
import { STYLE } from './styles.ts'

/** The page without its margins. */
export const PAGE_WIDTH = twips(156)

/** Characters of 12 points side by side. */
const ROOM = PAGE_WIDTH / 240

/** What is no longer than this stands in the middle of its cell, in characters. */
const SHORT = 10

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const allSides = { top: line, bottom: line, left: line, right: line }

interface Place {
  columns: number
  width: number
  isLabel: boolean
}

function drawCell(content: PrintedLine, { columns, width, isLabel }: Place, fields: Fields): TableCell {
  const isShort = widthOf(wordsOf(content, fields.at)) <= SHORT
  return new TableCell({
    ...(columns > 1 ? { columnSpan: columns } : {}),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: isLabel ? STYLE.label : STYLE.cell,
        alignment: isShort ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: fields.line(content),
      }),
    ],
  })
}

/** A row; the last cell of a short one takes the columns that are left. */
function drawRow(
  cells: readonly PrintedLine[],
  { widths, isHead, labels }: { widths: readonly number[]; isHead: boolean; labels: boolean },
  fields: Fields,
): TableRow {
  const row = cells.length > 0 ? cells : [[]]
  return new TableRow({
    cantSplit: true,
    ...(isHead ? { tableHeader: true } : {}),
    children: row.map((content, nth) => {
      const own = nth === row.length - 1 ? widths.slice(nth) : widths.slice(nth, nth + 1)
      const width = own.reduce((sum, one) => sum + one, 0)
      return drawCell(
        content,
        { columns: own.length, width, isLabel: isHead || (labels && nth === 0) },
        fields,
      )
    }),
  })
}

/** A table with its title, and what is drawn of it between both; its head stands anew on each page. */
export function drawTable(
  table: PrintedTable,
  fields: Fields,
  drawn: readonly FileChild[] = [],
): FileChild[] {
  const { title, head, rows } = table
  const widths = columnWidths(table, fields.at, ROOM).map((part) => Math.floor(part * PAGE_WIDTH))
  const headLine = head?.map((text): PrintedLine => [{ kind: 'words', text }])
  const labels = head === null
  const lines = [
    ...(headLine ? [drawRow(headLine, { widths, isHead: true, labels }, fields)] : []),
    ...rows.map((cells) => drawRow(cells, { widths, isHead: false, labels }, fields)),
  ]
  return [
    ...(title === ''
      ? []
      : [
          new Paragraph({ style: STYLE.tableTitle, children: fields.line([{ kind: 'words', text: title }]) }),
        ]),
    ...drawn,
    // A table of no rows is none.
    ...(lines.length === 0
      ? []
      : [
          new Table({
            layout: TableLayoutType.FIXED,
            alignment: AlignmentType.CENTER,
            width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            columnWidths: widths,
            margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 80, right: 80 },
            borders: { ...allSides, insideHorizontal: line, insideVertical: line },
            rows: lines,
          }),
          // Two tables behind one another grow into one.
          new Paragraph({ style: STYLE.cell }),
        ]),
  ]
}
