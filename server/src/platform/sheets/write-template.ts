import type { Choices, Style, WrittenRow, WrittenSheet } from '@medelge/sheets/write'
import { bookFile } from './book-file.ts'
import { heading } from './heading.ts'

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

const explained: Style = { wrap: true, vertical: 'top' }

function guide(columns: readonly TemplateColumn[], words: TemplateWords): WrittenSheet {
  const rows = columns.map(
    ({ title, required, help, values }): WrittenRow =>
      [title, required ? words.yes : words.no, help, values.join('、')].map((value) => ({
        value,
        style: explained,
      })),
  )
  const titles = heading([words.column, words.needed, words.help, words.allowed], 20)
  return { name: words.guide, widths: [18, 10, 60, 60], rows: [[titles, ...rows]] }
}

/** The allowed words of each column below one another, where nobody sees them. */
function lists(columns: readonly TemplateColumn[], name: string): WrittenSheet {
  const longest = Math.max(0, ...columns.map(({ values }) => values.length))
  const rows = Array.from({ length: longest }, (_, row) => columns.map(({ values }) => values[row]))
  return { name, hidden: true, rows: [rows] }
}

const offered = (columns: readonly TemplateColumn[], sheet: string): Choices[] =>
  columns.flatMap(({ values }, position) => {
    const column = { left: position, right: position }
    return values.length === 0
      ? []
      : [
          {
            cells: { ...column, top: 2, bottom: OFFERED },
            from: { ...column, top: 1, bottom: values.length, sheet },
          },
        ]
  })

/** Writes a workbook to fill in: titles, choices where words are fixed, and a sheet that explains each column. */
export function writeTemplate(
  columns: readonly TemplateColumn[],
  words: TemplateWords,
  { filled = [], apart = [] }: { filled?: readonly WrittenRow[]; apart?: readonly TemplateColumn[] } = {},
): Promise<Buffer> {
  const titles = columns.map(({ title, required }) => (required ? `${title}*` : title))
  const toFill: WrittenSheet = {
    name: words.sheet,
    frozen: 1,
    widths: columns.map(({ title }) => Math.max(12, title.length * 2.4)),
    choices: offered(columns, words.lists),
    rows: [[heading(titles, 28), ...filled]],
  }
  return bookFile({ sheets: [toFill, guide([...columns, ...apart], words), lists(columns, words.lists)] })
}
