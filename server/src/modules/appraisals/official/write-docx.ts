import type { Form, Scored } from '@medelge/appraisal'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { layOutForm } from './lay-out-form.ts'
import { BODY_POINTS, LONG_FIELDS, type OfficialCell, type OfficialLayout } from './official-cell.ts'

const twips = (millimeters: number) => Math.round((millimeters / 25.4) * 1440)
const A4 = { width: twips(210), height: twips(297) }
const MARGIN = twips(13)
const FONT = { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '宋体', cs: 'SimSun' }

function paragraphs(text: string, points: number, isCentered: boolean, bold = false): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        // Exact, so that the page breaks alike with whatever Chinese face is at hand.
        spacing: { line: Math.round(points * 1.3 * 20), lineRule: LineRuleType.EXACT },
        alignment: isCentered ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text: line, font: FONT, size: points * 2, bold })],
      }),
  )
}

const isLong = ({ field }: OfficialCell): boolean => LONG_FIELDS.has(field)

const widthOf = (cell: OfficialCell, layout: OfficialLayout) =>
  twips(layout.widths.slice(cell.column, cell.column + cell.columns).reduce((all, one) => all + one, 0))

function drawCell(cell: OfficialCell, row: number, layout: OfficialLayout): TableCell {
  const isFirst = cell.row === row
  const merge = isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
  return new TableCell({
    columnSpan: cell.columns,
    width: { size: widthOf(cell, layout), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.rows > 1 ? { verticalMerge: merge } : {}),
    children: paragraphs(isFirst ? cell.text : '', BODY_POINTS, !isLong(cell)),
  })
}

function drawRow(row: number, layout: OfficialLayout): TableRow {
  const own = layout.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
    .sort((a, b) => a.column - b.column)
  return new TableRow({
    cantSplit: true,
    height: { value: twips(5.6), rule: HeightRule.ATLEAST },
    children: own.map((cell) => drawCell(cell, row, layout)),
  })
}

function drawTable(layout: OfficialLayout): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const side = { marginUnitType: WidthType.DXA, top: 15, bottom: 15, left: 40, right: 40 }
  const first = Math.min(
    ...layout.cells.filter(({ role }) => role !== 'title' && role !== 'year').map(({ row }) => row),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: twips(layout.widths.reduce((all, one) => all + one, 0)), type: WidthType.DXA },
    columnWidths: layout.widths.map(twips),
    margins: side,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: Array.from({ length: layout.rows - first }, (_, index) => drawRow(first + index, layout)),
  })
}

function pageNumber(): Footer {
  const run = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    font: FONT,
    size: 18,
  })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}

function noticeAbove(text: string): Header {
  const run = new TextRun({ text, font: FONT, size: 18, bold: true })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] })
}

/** The official form as a .docx on A4 portrait; `notice` stands at the head of every page. */
export async function writeDocx(
  form: Form,
  scored: Scored,
  { notice }: { notice?: string | undefined } = {},
): Promise<Buffer> {
  const layout = layOutForm(form, scored)
  const above = layout.cells.flatMap((cell) => {
    if (cell.role === 'title') return paragraphs(cell.text, 18, true, true)
    return cell.role === 'year' ? paragraphs(cell.text, 11, true) : []
  })
  const margin = {
    top: MARGIN,
    bottom: MARGIN,
    left: MARGIN,
    right: MARGIN,
    header: twips(5),
    footer: twips(5),
  }
  const document = new Document({
    title: form.title,
    styles: { default: { document: { run: { font: FONT, size: BODY_POINTS * 2 } } } },
    sections: [
      {
        properties: { page: { size: A4, margin } },
        ...(notice ? { headers: { default: noticeAbove(notice) } } : {}),
        footers: { default: pageNumber() },
        children: [...above, drawTable(layout)],
      },
    ],
  })
  return Packer.toBuffer(document)
}
