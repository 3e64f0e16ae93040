import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { read } from './api.ts'
import type { Answer, Input, Item, ReadRoute } from './contract.ts'

type ReadOptions<A = unknown> = {
  enabled?: boolean
  staleTime?: number
  refetchInterval?: number
  keep?: boolean
  /** While work goes on at the server: milliseconds until the next look, false once it rests. */
  again?: (answer: A | undefined) => number | false
}

/** The answer of a route, kept fresh and shared by all who ask the same: `useRead('GET /api/organizations', { query })`. */
export function useRead<R extends ReadRoute>(route: R, input?: Input<R>, given: ReadOptions<Answer<R>> = {}) {
  const { keep, again, ...options } = given
  return useQuery<Answer<R>>({
    queryKey: [route, input ?? {}],
    queryFn: ({ signal }) => read(route, input, signal),
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
    ...options,
    ...(again ? { refetchInterval: (query) => again(query.state.data) } : {}),
  })
}

type PageRoute = {
  [R in ReadRoute]: Answer<R> extends { items: unknown[]; next: string | null } ? R : never
}[ReadRoute]

/** A route that says under its first page, when asked with `totals`, how much there is in all. */
export type TotalsOf<R extends ReadRoute> = Answer<R> extends { totals?: infer T } ? T : undefined

/**
 * A list that comes page by page; `rows` holds what has come so far, `more()` fetches the next page. With `totals` the
 * first page brings along how much there is in all.
 */
export function usePages<R extends PageRoute>(
  route: R,
  input: Input<R>,
  { totals, ...given }: { enabled?: boolean; totals?: TotalsOf<R> extends undefined ? never : true } = {},
) {
  const pages = useInfiniteQuery({
    queryKey: [route, input, totals ? 'pages with totals' : 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      readPage(route, input, { after: pageParam, totals: pageParam ? undefined : totals }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    ...given,
  })
  return {
    rows: pages.data?.pages.flatMap((page) => page.items),
    totals: pages.data?.pages[0]?.totals as TotalsOf<R>,
    error: pages.error,
    retry: () => pages.refetch(),
    hasMore: pages.hasNextPage,
    loadingMore: pages.isFetchingNextPage,
    more: () => pages.fetchNextPage(),
  }
}

async function readPage<R extends PageRoute>(
  route: R,
  input: Input<R>,
  place: { after: string | undefined; totals: true | undefined },
  signal?: AbortSignal,
): Promise<PageAnswer<R>> {
  const query = { ...(input as { query?: object }).query, ...place }
  return (await read(route, { ...input, query } as Input<R>, signal)) as PageAnswer<R>
}

interface PageAnswer<R extends PageRoute> {
  items: Item<R>[]
  next: string | null
  totals?: unknown
}
