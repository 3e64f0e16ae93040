import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { queryOf } from '../figure-text.ts'

export type ChildrenAnswer = Answer<'GET /api/figures/children'>
export type Child = ChildrenAnswer['children'][number]

/** A figure with those of the units directly below. */
export const useChildren = (scope: FigureScope, enabled = true) =>
  useRead('GET /api/figures/children', { query: queryOf(scope) }, { keep: true, staleTime: 60_000, enabled })

/** How the units below and the unit's own part make up the total; the overlap is what joint hosts would count twice. */
export function sumOf({ figure, children }: ChildrenAnswer) {
  const below = children.reduce((sum, child) => sum + (child.figure.amount ?? 0), 0)
  const own = figure.own ?? 0
  return { children: below, own, total: figure.amount ?? 0, overlap: below + own - (figure.amount ?? 0) }
}

/** The largest first; units without a number last, in their own order. */
export const bySize = (children: readonly Child[]): Child[] =>
  [...children].sort((a, b) => (b.figure.amount ?? -1) - (a.figure.amount ?? -1))

/** Whether any unit below has a number at all. */
export const anyBelow = ({ children }: ChildrenAnswer): boolean =>
  children.some((child) => child.figure.amount !== null && child.figure.lines > 0)
