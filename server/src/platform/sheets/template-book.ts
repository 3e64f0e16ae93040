import { type Locale, sentence } from '../locale.ts'
import { columnHelp, columnTitle, type SheetColumn, valueWord } from './columns.ts'

const words = ['guide', 'lists', 'column', 'needed', 'yes', 'no', 'help', 'allowed'] as const

/**
 * A workbook to fill in, with the words of a language; `rows` are filled in already, by the columns' fields, and what
 * stands `apart` has no column and is explained with the others.
 */
export async function templateBook(
  columns: readonly SheetColumn[],
  {
    locale,
    sheet,
    rows = [],
    apart = [],
  }: {
    locale: Locale
    sheet: string
    rows?: readonly Record<string, string>[]
    apart?: readonly SheetColumn[]
  },
): Promise<Buffer> {
  const tell = (column: SheetColumn) => {
    const { required = false, values } = column
    return {
      title: columnTitle(locale, column),
      required,
      help: columnHelp(locale, column),
      values: values ? values.codes.map((code) => valueWord(locale, values, code)) : [],
    }
  }
  const said = Object.fromEntries(words.map((word) => [word, sentence(locale, `template.${word}`)]))
  const { writeTemplate } = await import('./write-template.ts')
  return writeTemplate(
    columns.map(tell),
    { ...(said as Record<(typeof words)[number], string>), sheet },
    { filled: rows.map((row) => columns.map(({ field }) => row[field] ?? null)), apart: apart.map(tell) },
  )
}
