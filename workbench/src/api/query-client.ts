import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, LineError } from './api-error.ts'

/** Reads and writes try again where no answer came; a refusal is final and shown. */
const again = (count: number, error: Error) =>
  count < 2 && (error instanceof LineError || (error instanceof ApiError && error.status === 503))

/** `onSignedOut` is told when the server no longer knows who we are. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const notice = (error: Error) => {
    if (error instanceof ApiError && error.code === 'SIGN_IN_REQUIRED') onSignedOut()
  }
  // The question who we are is answered by the same refusal; asking it again would never end.
  const noticeRead = (error: Error, query: { queryKey: readonly unknown[] }) => {
    if (query.queryKey[0] !== 'GET /api/me') notice(error)
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeRead }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: again, refetchOnWindowFocus: true },
      mutations: { retry: again, networkMode: 'always' },
    },
  })
}
