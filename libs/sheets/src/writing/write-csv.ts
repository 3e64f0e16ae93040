import type { Cell } from '../table.ts'
import type { WrittenTable } from './table-sheet.ts'

const encoder = new TextEncoder()

// A cell that begins like a formula would be run by the spreadsheet that opens the file.
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
// Tabs and semicolons too: whoever guesses what separates the cells counts them.
const quoted = (text: string) => (/[",;\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const lineOf = (cells: readonly (Cell | undefined)[]) =>
  `${cells.map((cell) => quoted(harmless(String(cell ?? '')))).join(',')}\r\n`

/**
 * A table as a CSV text (RFC 4180) in UTF-8 that Chinese spreadsheets open rightly: the byte order mark comes first. What
 * would be run as a formula is kept from it by an apostrophe.
 *
 * @example
 * const table = { name: '台账', columns: [{ title: '名称', kind: 'text' as const }], rows: [[['=1+1']]] }
 * new TextDecoder().decode(await bytesOf(writeCsv(table))) // → "名称\r\n'=1+1\r\n"
 */
export async function* writeCsv({ columns, rows }: WrittenTable): AsyncGenerator<Uint8Array> {
  yield encoder.encode(`\uFEFF${lineOf(columns.map(({ title }) => title))}`)
  for await (const batch of rows) yield encoder.encode(batch.map(lineOf).join(''))
}
