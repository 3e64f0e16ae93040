import { basename } from 'node:path'
import { type Figure, readTable, type TableProblem } from '@medelge/consistency'
import { type Book, SheetRefused } from '@medelge/sheets'
import { openBook, usualLimits } from '@medelge/sheets/read'
import { CommandError } from './command-error.ts'
import type { CommandMessages } from './messages.ts'
import { readBytes } from './read-file.ts'

/** Bytes of the largest file; a hundred thousand figures with their notes take some twenty million. */
const LARGEST = 40 * 1024 * 1024
/** A region's figures of many years; more is a mistake or an attack. */
const limits = { ...usualLimits, rows: 200_000, cell: 8000 }

// By content, not by name: a workbook is a zip archive; older office files, PDF and pictures are no tables.
const isArchive = (bytes: Buffer) => bytes.subarray(0, 2).toString('latin1') === 'PK'
const NO_TEXT = ['d0cf11e0', '25504446', '89504e47', 'ffd8ff', '7f454c46', '47494638', '1f8b', '52617221']

const isUtf16 = (bytes: Buffer) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

async function open(bytes: Buffer, file: string, messages: CommandMessages): Promise<Book> {
  const binary =
    NO_TEXT.some((sign) => bytes.subarray(0, 4).toString('hex').startsWith(sign)) ||
    (bytes.includes(0) && !isUtf16(bytes))
  if (!isArchive(bytes) && binary) throw new CommandError([messages.noTable(file)])
  return openBook(bytes, isArchive(bytes) ? 'xlsx' : 'csv', { limits })
}

/** What of several sheets says most about why none holds figures: the furthest that one came. */
const worst: readonly TableProblem[] = ['no-numbers', 'no-rows', 'no-value', 'no-metric']

/** The figures of all sheets of a file; throws CommandError in words where it holds none. */
export async function readFigures(file: string, messages: CommandMessages): Promise<Figure[]> {
  const bytes = await readBytes(file, messages, LARGEST)
  const figures: Figure[] = []
  const problems: TableProblem[] = []
  try {
    const book = await open(bytes, file, messages)
    for (const [sheet, name] of book.sheets.entries()) {
      const reading = readTable((await book.read(sheet)).rows)
      if ('problem' in reading) {
        problems.push(reading.problem)
        continue
      }
      // A table that does not say which document its figures are of is itself the document.
      const document = book.sheets.length > 1 ? `${basename(file)} ${name}` : basename(file)
      for (const figure of reading.figures) figures.push({ document, ...figure })
    }
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    throw new CommandError([
      error.code === 'too-long' ? messages.tableTooLong(file, limits.rows) : messages.noTable(file),
    ])
  }
  if (figures.length > 0) return figures
  const problem = worst.find((one) => problems.includes(one)) ?? 'no-metric'
  throw new CommandError([messages.tableProblem[problem](file)])
}
