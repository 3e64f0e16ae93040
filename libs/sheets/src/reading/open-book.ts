import { type Limits, usualLimits } from '../limits.ts'
import { type Packing, webPacking } from '../packing.ts'
import { SheetRefused } from '../sheet-refused.ts'
import type { Book } from '../table.ts'
import { readCsv } from './read-csv.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readXlsx } from './read-xlsx.ts'

/** What a file of tables is: a workbook (ECMA-376), text separated by commas, tabs or semicolons, or JSON Lines. */
export type BookKind = 'xlsx' | 'csv' | 'jsonl'

const textual = { csv: readCsv, jsonl: readJsonLines }

/** How a file is read, where it is not as usual. */
export interface Reading {
  limits?: Limits
  packing?: Packing
  /** Whether rows tell what their cells show of numbers. */
  shown?: boolean
}

const plain = (error: unknown): SheetRefused =>
  error instanceof SheetRefused ? error : new SheetRefused('unreadable', String(error))

const told = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw plain(error)
  })

/**
 * Opens a file of tables in memory. What a sheet shows is what is read: merged cells show their value in all they cover,
 * dates are written out, percentages as shown. Throws `SheetRefused`, and nothing else, for whatever the bytes hold.
 *
 * @example
 * const book = await openBook(new TextEncoder().encode('活动,人数\n讲座,40'), 'csv')
 * (await book.read(0)).rows[1] // → { row: 2, cells: ['讲座', '40'] }
 */
export async function openBook(
  bytes: Uint8Array,
  kind: BookKind,
  { limits = usualLimits, packing = webPacking(), shown = false }: Reading = {},
): Promise<Book> {
  try {
    const book =
      kind === 'xlsx' ? await readXlsx(bytes, limits, packing, shown) : textual[kind](bytes, limits)
    return {
      ...book,
      read: (sheet, most) => told(book.read(sheet, most)),
      notes: (sheet) => told(book.notes(sheet)),
    }
  } catch (error) {
    throw plain(error)
  }
}
