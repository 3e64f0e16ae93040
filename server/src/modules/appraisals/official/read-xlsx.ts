import type { Form } from '@medelge/appraisal'
import type { Book } from '@medelge/sheets'
import { openBook, xlsxType } from '#platform/sheets/open-book'
import type { SheetProblem } from './problem-code.ts'
import { readSheetForm } from './read-sheet-form.ts'
import { gridOf, markedProblems, ROWS } from './sheet-grid.ts'
import { UnreadableSheet } from './sheet-problem.ts'

const openWorkbook = (bytes: Uint8Array): Promise<Book> =>
  openBook(bytes, xlsxType).catch(() => {
    throw new UnreadableSheet([{ code: 'not-a-workbook', values: {} }])
  })

const isForm = (problems: readonly SheetProblem[]): boolean =>
  problems.every(({ code }) => code !== 'no-indicator-table')

/**
 * Reads an official-layout .xlsx, produced here or typed by hand, back into a form: merged cells, shifted columns,
 * extra heading rows and full-width digits are understood. Throws UnreadableSheet with every problem and its cell.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Form> {
  const book = await openWorkbook(bytes)
  const found: SheetProblem[][] = []
  for (const sheet of book.sheets.keys()) {
    const table = await book.read(sheet, ROWS)
    const reading = readSheetForm(gridOf(table))
    const marked = markedProblems(table)
    if (reading.ok && marked.length === 0) return reading.value
    const unread = reading.ok ? [] : reading.problems
    // What a formula left open is told first: it may be why something else is missing.
    found.push(isForm(unread) ? [...marked, ...unread] : unread)
  }
  // The sheet that came nearest speaks for the file: one with a table rather than one without.
  const nearest = found.find(isForm)
  throw new UnreadableSheet(nearest ?? found[0] ?? [{ code: 'no-indicator-table', values: {} }])
}
