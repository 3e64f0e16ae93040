import { useState } from 'react'
import type { Item } from '#api/contract.ts'
import type { OrderOf } from '#engines/lists/list-contract.ts'
import { useListRows } from '#engines/lists/use-list-rows.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { queryOf } from '../figure-text.ts'

export type Posting = Item<'GET /api/postings'>

/** How many stand in the drawer before one asks for more. */
const SHOWN = 12

/** The lines behind a figure, latest first unless asked otherwise; of an earlier moment only those entered by then. */
export function usePostings(scope: FigureScope) {
  const [order, setOrder] = useState<OrderOf<'postings'>>('-day')
  const query = { ...queryOf(scope), order }
  const { rows, totals } = useListRows('postings', query, true, SHOWN)
  return {
    rows,
    totals,
    query,
    order: { value: order, set: (next: string) => setOrder(next as typeof order) },
  }
}
export type Postings = ReturnType<typeof usePostings>
