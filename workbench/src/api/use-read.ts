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

/** A list that comes page by page; `rows` holds what has come so far, `more()` fetches the next page. */
export function usePages<R extends PageRoute>(route: R, input: Input<R>, given: { enabled?: boolean } = {}) {
  const pages = useInfiniteQuery({
    queryKey: [route, input, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => readPage(route, input, pageParam, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    ...given,
  })
  return {
    rows: pages.data?.pages.flatMap((page) => page.items),
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
  after?: string,
  signal?: AbortSignal,
): Promise<{ items: Item<R>[]; next: string | null }> {
  const query = { ...(input as { query?: object }).query, after }
  return (await read(route, { ...input, query } as Input<R>, signal)) as {
    items: Item<R>[]
    next: string | null
  }
}
