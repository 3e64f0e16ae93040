import { formatAmount } from '@medelge/figures'
import { useQueries } from '@tanstack/react-query'
import { api } from '#api/api.ts'
import type { FigureScope } from '#kit/figure.tsx'
import type { Child, ChildrenAnswer } from '../bars/use-children.ts'
import { queryOf } from '../figure-text.ts'

/** A banner that moved within the period is a part of two leagues: on the map it is one place with one figure. */
function joined(children: readonly Child[]): Child[] {
  const places = new Map<number, Child>()
  for (const child of children) {
    const other = places.get(child.id)
    if (!other) places.set(child.id, child)
    else
      places.set(child.id, { ...child, from: null, to: null, figure: addFigures(other.figure, child.figure) })
  }
  return [...places.values()]
}

function addFigures(one: Child['figure'], other: Child['figure']): Child['figure'] {
  if (one.amount === null || other.amount === null) return one.amount === null ? other : one
  const amount = one.amount + other.amount
  return {
    ...one,
    amount,
    value: formatAmount(amount, one.scale),
    declared: one.declared + other.declared,
    lines: one.lines + other.lines,
    mark: one.mark === other.mark || other.lines === 0 ? one.mark : one.lines === 0 ? other.mark : 'partly',
  }
}

/** The children as they are, or those of every league below; undefined until all have come. */
export function useBannerFigures(
  answer: ChildrenAnswer,
  scope: FigureScope,
  wanted: boolean,
): { children: Child[] | undefined } {
  const leagues = wanted ? answer.children.filter(({ level }) => level === 'league') : []
  const answers = useQueries({
    queries: leagues.map(({ id }) => {
      const query = queryOf({ ...scope, organization: id })
      return {
        queryKey: ['GET /api/figures/children', { query }],
        queryFn: () => api('GET /api/figures/children', { query }),
        staleTime: 60_000,
      }
    }),
  })
  if (!wanted) return { children: answer.children }
  if (answers.some(({ data }) => !data)) return { children: undefined }
  return { children: joined(answers.flatMap(({ data }) => data?.children ?? [])) }
}
