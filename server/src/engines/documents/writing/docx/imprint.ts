import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { PrintedHead } from '../printed.ts'
import { dated, say } from '../said.ts'
import { CHARACTER, SIZE } from './faces.ts'
import { runsOf } from './fields.ts'
import { STYLE } from './styles.ts'
import { PAGE_WIDTH } from './table.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' }

const row = (left: string, right: string, top: IBorderOptions, bottom: IBorderOptions) =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: PAGE_WIDTH, type: WidthType.DXA },
        borders: { top, bottom, left: none, right: none },
        children: [
          new Paragraph({
            style: STYLE.cell,
            indent: { left: CHARACTER, right: CHARACTER },
            tabStops: [{ type: TabStopType.RIGHT, position: PAGE_WIDTH - CHARACTER }],
            children: [
              ...runsOf({ text: left, size: SIZE.four }),
              ...(right ? [new TextRun({ text: `\t${right}`, size: SIZE.four })] : []),
            ],
          }),
        ],
      }),
    ],
  })

/** The foot of the document between its lines: who else gets it, who had it printed and when. Nothing where nothing is said. */
export function imprint({ copies = '', printedBy = '', printedOn = '' }: PrintedHead): FileChild[] {
  const hasCopies = copies !== ''
  const isPrinted = printedBy !== '' || printedOn !== ''
  if (!hasCopies && !isPrinted) return []
  const day = printedOn === '' ? '' : say('printed-on', { day: dated(printedOn) })
  return [
    new Paragraph({ style: STYLE.body, keepNext: true }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: PAGE_WIDTH, type: WidthType.DXA },
      columnWidths: [PAGE_WIDTH],
      rows: [
        ...(hasCopies ? [row(say('copies', { copies }), '', thick, isPrinted ? thin : thick)] : []),
        ...(isPrinted ? [row(printedBy, day, hasCopies ? thin : thick, thick)] : []),
      ],
    }),
    // The format wants a paragraph behind a table.
    new Paragraph({ style: STYLE.cell }),
  ]
}
