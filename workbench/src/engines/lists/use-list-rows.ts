import type { ReactNode } from 'react'
import { usePages } from '#api/use-read.ts'
import { exact } from '#kit/format.ts'
import type { Rows } from '#kit/table/data-table.tsx'
import type { ListName, Row } from './list-contract.ts'

/** The whole of what a filter leaves. */
export interface Totals {
  count: number
  sums: Readonly<Record<string, number>>
}

/** The rows of a list page by page, and the totals of all of them. */
export function useListRows<L extends ListName>(
  list: L,
  query: { order: string | undefined },
  enabled = true,
  /** How many rows come at once; as many as the server gives unless said. */
  limit?: number,
): { rows: Rows<Row<L>>; totals: Totals | undefined } {
  // Each list has its own question; here any of them is asked as one.
  const rows = usePages(`GET /api/${list}` as 'GET /api/units', { query: { ...query, limit } } as never, {
    enabled,
    totals: true,
  })
  return { rows: rows as unknown as Rows<Row<L>>, totals: rows.totals as Totals | undefined }
}

/** The sums as they stand under their columns. */
export const sumsUnder = (
  columns: readonly { key: string; sum?: (amount: number) => ReactNode }[],
  sums: Totals['sums'],
): Record<string, ReactNode> =>
  Object.fromEntries(
    columns.flatMap(({ key, sum }) => {
      const amount = sums[key]
      return amount === undefined ? [] : [[key, sum ? sum(amount) : exact(amount)]]
    }),
  )
