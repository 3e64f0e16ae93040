import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { queryOf } from './figure-text.ts'

export type Overview = Answer<'GET /api/figures/overview'>

/** A figure with its parts by unit and its course over the year: what stands on its screen and in its drawer, asked once. */
export const useOverview = (scope: FigureScope) =>
  useRead('GET /api/figures/overview', { query: queryOf(scope) }, { keep: true, staleTime: 60_000 })
