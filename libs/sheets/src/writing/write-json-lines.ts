import { endLine } from '../notation/end-line.ts'
import type { Cell } from '../table.ts'
import type { WrittenTable } from './table-sheet.ts'

const encoder = new TextEncoder()

/** A number written out in digits: a program that reads it as a decimal has it to the last place. */
function decimal(value: number): string {
  const text = String(value)
  const [digits = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  if (Number(exponent) > 0) return BigInt(value).toString()
  const bare = digits.replace(/[-.]/g, '')
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(-Number(exponent) - 1)}${bare}`
}

const plainly = (cell: Cell | undefined): string | null =>
  typeof cell === 'number' ? decimal(cell) : (cell ?? null)

/**
 * A table as JSON Lines in UTF-8: an object a row, its members named by the titles of the columns, in their order. Every
 * value is a text or null, numbers in digits: a decimal stays what it was. The last line is `endLine`.
 *
 * @example
 * const table = { name: '台账', columns: [{ title: 'count', kind: 'number' as const }], rows: [[[0.1]]] }
 * new TextDecoder().decode(await bytesOf(writeJsonLines(table))) // → '{"count":"0.1"}\n{"$end":{"rows":1}}\n'
 */
export async function* writeJsonLines({ columns, rows }: WrittenTable): AsyncGenerator<Uint8Array> {
  const names = columns.map(({ title }) => JSON.stringify(title))
  const lineOf = (cells: readonly (Cell | undefined)[]) =>
    `{${names.map((name, position) => `${name}:${JSON.stringify(plainly(cells[position]))}`).join(',')}}\n`
  let count = 0
  for await (const batch of rows) {
    count += batch.length
    yield encoder.encode(batch.map(lineOf).join(''))
  }
  yield encoder.encode(`${endLine(count)}\n`)
}
