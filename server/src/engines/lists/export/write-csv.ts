import type { Cell, SheetOfRows } from './cell.ts'

// A cell that begins like a formula would be run by the spreadsheet that opens the file.
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const lineOf = (cells: readonly Cell[]) =>
  `${cells.map((cell) => quoted(harmless(String(cell ?? '')))).join(',')}\r\n`

/** The rows as a CSV text (RFC 4180) that Chinese spreadsheets open rightly: the byte order mark comes first. */
export async function* writeCsv({ columns, batches }: SheetOfRows): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${lineOf(columns.map(({ title }) => title))}`)
  for await (const rows of batches) yield Buffer.from(rows.map(lineOf).join(''))
}
