import type { Cell } from '@medelge/sheets'
import type { TableLine, WrittenTable } from '@medelge/sheets/write'
import type { Messages } from '../list-request.ts'
import type { ExportColumn } from './export-column.ts'

/** A column on its way into a file, with the name it has there for people and for programs. */
interface WrittenColumn<R> {
  key: string
  title: string
  column: ExportColumn<R>
}

/** The columns of a file one by one: what stands behind one in another script has that script behind its key. */
export const writtenColumns = <R>(
  list: string,
  shown: readonly string[],
  all: Readonly<Record<string, ExportColumn<R>>>,
  messages: Messages,
): WrittenColumn<R>[] =>
  shown.flatMap((key) => {
    const column = all[key] as ExportColumn<R>
    const titled = (one: ExportColumn<R>, as: string) => ({
      key: as,
      title: one.heading ?? messages(one.title ?? `export.${list}.${key}`),
      column: one,
    })
    const behind = (column.behind ?? []).map((one) => titled(one, `${key}.${one.script}`))
    return [titled(column, key), ...behind]
  })

/** What a program knows a row by; a list that has such a column of its own keeps it. */
const identity: WrittenColumn<unknown> = {
  key: 'id',
  title: 'id',
  column: { kind: 'text', value: (row) => String((row as { id: unknown }).id) },
}

async function* cellsOf<R>(
  batches: AsyncIterable<readonly R[]>,
  cells: readonly ((row: R) => Cell | undefined)[],
): AsyncGenerator<TableLine[]> {
  for await (const rows of batches) yield rows.map((row) => cells.map((cell) => cell(row)))
}

/** A list as a table, for people by the titles of its columns, or for programs by their keys, each row with its id. */
export function writtenTable<R>(
  name: string,
  batches: AsyncIterable<readonly R[]>,
  chosen: readonly WrittenColumn<R>[],
  plain: boolean,
  messages: Messages,
): WrittenTable {
  const named = chosen.some(({ key }) => key === 'id')
  const all: readonly WrittenColumn<R>[] =
    plain && !named ? [identity as WrittenColumn<R>, ...chosen] : chosen
  const cells = all.map(({ column }) => {
    const { plain: bare } = column
    return plain && bare ? (row: R) => bare(row) : (row: R) => column.value(row, messages)
  })
  return {
    name,
    columns: all.map(({ key, title, column }) => ({ title: plain ? key : title, kind: column.kind })),
    rows: cellsOf(batches, cells),
  }
}
