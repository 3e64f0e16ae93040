import { readXml } from './read-xml.ts'
import { sheetErrors } from './sheet.errors.ts'
import { type Book, type Cell, MOST_COLUMNS, MOST_ROWS, type TableRow } from './table.ts'
import { openZip, type Zip } from './unzip.ts'
import { cellPlace, dayText, type NumberStyle, rangeOf } from './xlsx-notation.ts'
import { readStyles, readTexts, readWorkbook } from './xlsx-parts.ts'

/** Unpacked bytes of one part of a workbook; more is a mistake or an attack. */
const LARGEST_PART = 400 * 1024 * 1024

interface Known {
  texts: string[]
  styles: NumberStyle[]
  since1904: boolean
}

function cellValue(type: string | undefined, style: number, text: string, known: Known): Cell {
  if (text === '') return null
  if (type === 's') return known.texts[Number(text)] || null
  if (type === 'str' || type === 'inlineStr' || type === 'd') return text
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type === 'e') return text
  const number = Number(text)
  if (known.styles[style] === 'day') return dayText(number, known.since1904)
  return known.styles[style] === 'percent' ? `${Number((number * 100).toPrecision(15))}%` : number
}

// A merged cell holds its value for all the rows and columns it covers.
function spread(rows: Map<number, Cell[]>, merges: readonly string[]): void {
  for (const merge of merges) {
    const { top, left, bottom, right } = rangeOf(merge)
    const value = rows.get(top)?.[left] ?? null
    if (value === null) continue
    for (let row = top; row <= Math.min(bottom, top + MOST_ROWS); row += 1) {
      const cells = rows.get(row)
      if (!cells) continue
      for (let column = left; column <= Math.min(right, MOST_COLUMNS); column += 1) cells[column] ??= value
    }
  }
}

async function readSheet(zip: Zip, part: string, known: Known): Promise<TableRow[]> {
  const rows = new Map<number, Cell[]>()
  const merges: string[] = []
  let cells: Cell[] = []
  let [row, column, style] = [0, -1, 0]
  let type: string | undefined
  let text = ''
  let collecting = false
  await readXml(zip.read(part), {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1)
        column = -1
        cells = []
        if (rows.size > MOST_ROWS) throw sheetErrors.SHEET_TOO_LONG({ limit: MOST_ROWS })
      } else if (name === 'c') {
        column = attributes.r ? cellPlace(attributes.r).column : column + 1
        style = Number(attributes.s ?? 0)
        type = attributes.t
        text = ''
      } else if (name === 'mergeCell' && attributes.ref) merges.push(attributes.ref)
      collecting = name === 'v' || name === 't'
    },
    text(piece) {
      if (collecting) text += piece
    },
    close(name) {
      collecting = false
      if (name === 'c' && column < MOST_COLUMNS) {
        const value = cellValue(type, style, text, known)
        if (value !== null) cells[column] = value
      }
      // A row that holds nothing itself may still be covered by a merged cell from above, but then says nothing new.
      if (name === 'row' && cells.length > 0) rows.set(row, cells)
    },
  })
  spread(rows, merges)
  return [...rows].map(([number, found]) => ({
    row: number,
    cells: Array.from(found, (cell) => cell ?? null),
  }))
}

/** Opens an .xlsx workbook in memory: its visible sheets, with merged cells spread and dates written out. */
export async function readXlsx(bytes: Buffer): Promise<Book> {
  const zip = openZip(bytes)
  if (zip.names.some((name) => zip.sizeOf(name) > LARGEST_PART))
    throw sheetErrors.SHEET_TOO_LONG({ limit: MOST_ROWS })
  const { sheets, since1904 } = await readWorkbook(zip)
  const known = { texts: await readTexts(zip), styles: await readStyles(zip), since1904 }
  return {
    sheets: sheets.map((sheet) => sheet.name),
    read: async (sheet) => readSheet(zip, sheets[sheet]?.part ?? '', known),
  }
}
