import type { Book, Table } from '@medelge/sheets'
import { usualLimits } from '@medelge/sheets/read'
import { PlatformError } from '#platform/errors'
import { openBook, xlsxType } from '#platform/sheets/open-book'
import { gridOf, LAST_ROW, ROWS } from './grid/sheet-grid.ts'
import { sideBySide } from './grid/side-by-side.ts'
import { formsOn } from './grid/split-forms.ts'
import { markedProblems } from './marked-problems.ts'
import type { SheetProblem, SheetRemark } from './problem-code.ts'
import { type FormName, type FormReading, readFormPart } from './read-form.ts'
import type { WeightSource } from './rows/indicator-table.ts'
import { UnreadableSheet } from './sheet-problem.ts'
import { unreadNotes } from './unread-notes.ts'
import { whatFile } from './what-file.ts'

/** One form of a workbook: where it stands, what it is called, and how it was read. */
export interface FoundForm extends FormName {
  sheet: string
  /** The first and the last of its rows, as people number them. */
  rows: [number, number]
  reading: FormReading
}

/** A workbook read for forms. `remarks` are about what belongs to none of them. */
export interface WorkbookReading {
  forms: FoundForm[]
  remarks: SheetRemark[]
}

/** A workbook that holds forms, or why it is none. */
export type FileReading = { ok: true; book: WorkbookReading } | { ok: false; problems: SheetProblem[] }

// A form of forty rows; what is longer holds empty or foreign rows, which are passed over without being kept.
const limits = { ...usualLimits, part: 64 * 1024 * 1024, tags: 4_000_000, covered: 200_000 }

const refuse = (code: SheetProblem['code']): never => {
  throw new UnreadableSheet([{ code, values: {} }])
}

const unreadable = (bytes: Uint8Array) => (error: unknown) =>
  refuse(error instanceof PlatformError && error.code === 'SHEET_TOO_LONG' ? 'too-long' : whatFile(bytes))

async function open(bytes: Uint8Array): Promise<Book> {
  const book = await openBook(bytes, xlsxType, { limits, shown: true }).catch(unreadable(bytes))
  return {
    ...book,
    read: (sheet, most) => book.read(sheet, most).catch(unreadable(bytes)),
    notes: (sheet) => book.notes(sheet).catch(unreadable(bytes)),
  }
}

function readTable(table: Table, sheet: string, weights: WeightSource | undefined): FoundForm[] {
  const grid = gridOf(table)
  const marked = markedProblems(table)
  const parts = sideBySide(grid).flatMap(formsOn)
  return parts.map(({ grid: part, block }): FoundForm => {
    const { name, reading } = readFormPart({ grid: part, block }, weights)
    const filled = part.texts.flatMap((row, at) => (row.some((text) => text !== '') ? [at] : []))
    const [first = 0, last = 0] = [filled[0], filled.at(-1)]
    const own = marked.filter(({ row }) => row >= first && row <= last)
    const problems = own.map(({ code, values }): SheetProblem => ({ code, values }))
    // What a formula left open is told first: it may be why something else is missing.
    const found: FormReading =
      problems.length === 0
        ? reading
        : {
            ok: false,
            problems: [...problems, ...(reading.ok ? [] : reading.problems)],
            remarks: reading.remarks,
          }
    return { ...name, sheet, rows: [first + 1, last + 1], reading: found }
  })
}

/**
 * Reads every form of an .xlsx in the official layout, produced here or typed by hand: merged cells, shifted columns,
 * headings of two rows, full-width digits are understood, and what was not read is told by its cells. Throws
 * UnreadableSheet for what is no workbook, or holds no form.
 */
export async function readWorkbook(bytes: Uint8Array, weights?: WeightSource): Promise<WorkbookReading> {
  const book = await open(bytes)
  const forms: FoundForm[] = []
  const remarks: SheetRemark[] = []
  for (const [at, sheet] of book.sheets.entries()) {
    const table = await book.read(at, ROWS)
    const found = readTable(table, sheet, weights)
    forms.push(...found)
    if (found.length === 0 && table.rows.length > 0) remarks.push({ code: 'sheet-unread', values: { sheet } })
    const beyond = table.rows.find(({ row }) => row > LAST_ROW)?.row ?? table.beyond
    if (found.length > 0) remarks.push(...unreadNotes(sheet, await book.notes(at)))
    if (found.length > 0 && beyond !== undefined)
      remarks.push({ code: 'rows-beyond', values: { sheet, row: String(beyond) } })
  }
  for (const sheet of book.hidden ?? []) remarks.push({ code: 'sheet-hidden', values: { sheet } })
  if (forms.length === 0) refuse('no-indicator-table')
  return { forms, remarks }
}
