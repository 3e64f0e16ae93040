import { useQueries } from '@tanstack/react-query'
import { api } from '#api/api.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { queryOf } from '../figure-words.ts'
import type { Child, ChildrenAnswer } from '../use-children.ts'

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
  return { children: answers.flatMap(({ data }) => data?.children ?? []) }
}
