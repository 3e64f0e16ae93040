import type { Input, Item } from '#api/contract.ts'
import { usePages } from '#api/use-read.ts'
import type { FigureScope } from '#kit/figure.tsx'

export type Posting = Item<'GET /api/figures/postings'>
type Query = Input<'GET /api/figures/postings'>['query']

/** The lines behind a figure, latest first; of an earlier moment only those entered by then. */
export const usePostings = (scope: FigureScope, limit = 12) =>
  usePages('GET /api/figures/postings', { query: { ...scope, limit } as Query })
