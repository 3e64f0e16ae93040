import { type Locale, sentence } from '../locale.ts'
import { columnHelp, columnTitle, type SheetColumn, valueWord } from './columns.ts'

const words = ['guide', 'lists', 'column', 'needed', 'yes', 'no', 'help', 'allowed'] as const

/** A workbook to fill in, with the words of a language; `rows` are filled in already, by the columns' fields. */
export async function templateBook(
  columns: readonly SheetColumn[],
  { locale, sheet, rows = [] }: { locale: Locale; sheet: string; rows?: readonly Record<string, string>[] },
): Promise<Buffer> {
  const told = columns.map((column) => {
    const { required = false, values } = column
    return {
      title: columnTitle(locale, column),
      required,
      help: columnHelp(locale, column),
      values: values ? values.codes.map((code) => valueWord(locale, values, code)) : [],
    }
  })
  const said = Object.fromEntries(words.map((word) => [word, sentence(locale, `template.${word}`)]))
  const { writeTemplate } = await import('./write-template.ts')
  return writeTemplate(
    told,
    { ...(said as Record<(typeof words)[number], string>), sheet },
    rows.map((row) => columns.map(({ field }) => row[field] ?? null)),
  )
}
