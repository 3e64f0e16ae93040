import exceljs from 'exceljs'
import { columnLetters } from './reading/xlsx-notation.ts'

export interface TemplateColumn {
  title: string
  required: boolean
  help: string
  /** The words that may stand in the column; empty where anything may. */
  values: readonly string[]
}

export interface TemplateWords {
  sheet: string
  guide: string
  lists: string
  column: string
  needed: string
  yes: string
  no: string
  help: string
  allowed: string
}

/** Rows below the titles that offer the allowed words to choose from. */
const OFFERED = 2000

const heading: Partial<exceljs.Style> = {
  font: { bold: true },
  alignment: { vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } },
}

function writeGuide(book: exceljs.Workbook, columns: readonly TemplateColumn[], words: TemplateWords): void {
  const guide = book.addWorksheet(words.guide)
  guide.columns = [{ width: 18 }, { width: 10 }, { width: 60 }, { width: 60 }]
  guide.addRow([words.column, words.needed, words.help, words.allowed]).eachCell((cell) => {
    cell.style = heading
  })
  for (const { title, required, help, values } of columns) {
    const row = guide.addRow([title, required ? words.yes : words.no, help, values.join('、')])
    row.alignment = { wrapText: true, vertical: 'top' }
  }
}

// A list of choices may be longer than a rule can hold in itself, so the rules point to a sheet of lists.
function offerValues(
  book: exceljs.Workbook,
  sheet: exceljs.Worksheet,
  columns: readonly TemplateColumn[],
  name: string,
) {
  const lists = book.addWorksheet(name, { state: 'hidden' })
  columns.forEach(({ values }, place) => {
    if (values.length === 0) return
    values.forEach((value, row) => {
      lists.getCell(row + 1, place + 1).value = value
    })
    const letters = columnLetters(place)
    const formulae = [`'${name}'!$${letters}$1:$${letters}$${values.length}`]
    for (let row = 2; row <= OFFERED; row += 1)
      sheet.getCell(row, place + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae,
        showErrorMessage: false,
      }
  })
}

/** Writes a workbook to fill in: titles, choices where words are fixed, and a sheet that explains each column. */
export async function writeTemplate(
  columns: readonly TemplateColumn[],
  words: TemplateWords,
): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ title }) => ({ width: Math.max(12, title.length * 2.4) }))
  const titles = sheet.addRow(columns.map(({ title, required }) => (required ? `${title}*` : title)))
  titles.height = 28
  titles.eachCell((cell) => {
    cell.style = heading
  })
  writeGuide(book, columns, words)
  offerValues(book, sheet, columns, words.lists)
  return Buffer.from(await book.xlsx.writeBuffer())
}
