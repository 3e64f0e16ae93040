import type { Input, Item } from '#api/contract.ts'
import { usePages } from '#api/use-read.ts'
import type { FigureScope } from '#kit/figure.tsx'

export type Posting = Item<'GET /api/figures/postings'>
type Query = Input<'GET /api/figures/postings'>['query']

/** The lines behind a figure, latest first; of an earlier moment only those entered by then. */
export function usePostings({ asOf, ...scope }: FigureScope, limit = 12) {
  const query = { ...scope, limit } as Query
  const pages = usePages('GET /api/figures/postings', { query })
  const known = (row: Posting) => !asOf || Date.parse(row.enteredAt) <= Date.parse(asOf)
  return { ...pages, rows: pages.rows?.filter(known) }
}
