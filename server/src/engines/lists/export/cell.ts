/** What stands in a cell of an exported list. */
export type Cell = string | number | null | undefined

/** How a column is read: words, numbers to reckon with (also written as decimals: 1234.5), or days as YYYY-MM-DD. */
export type CellKind = 'text' | 'number' | 'day'

/** A list on its way into a file: its rows come in batches, so that a long one never stands in memory as a whole. */
export interface SheetOfRows {
  name: string
  columns: readonly { title: string; kind: CellKind }[]
  batches: AsyncIterable<readonly (readonly Cell[])[]>
}
