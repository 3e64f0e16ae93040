import type { Column } from './data-table.tsx'

// A cell that begins like a formula would be run by the spreadsheet that opens the file.
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The rows as a CSV text that Chinese spreadsheets open rightly (byte order mark first). */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const exported = columns.filter((column) => column.text)
  const lines = [
    exported.map((column) => column.title),
    ...rows.map((row) => exported.map((column) => String(column.text?.(row) ?? ''))),
  ]
  return `\uFEFF${lines.map((line) => line.map((text) => quoted(harmless(text))).join(',')).join('\r\n')}\r\n`
}

/** Offers a file to be saved. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Walks a paged list to its end, telling how far it has come; stops when `signal` says so. */
export async function allRows<Row>(
  page: (after?: string) => Promise<{ items: Row[]; next: string | null }>,
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    const { items, next } = await page(after)
    rows.push(...items)
    onProgress(rows.length)
    after = next ?? undefined
  } while (after && !signal.aborted)
  return rows
}
