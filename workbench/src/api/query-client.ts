import { onlineManager, QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { ApiError, LineError } from './api-error.ts'
import { connection, onConnection } from './connection.ts'

/** Reads and writes try again where no answer came, unless it is known that none will; a refusal is final and shown. */
const again = (count: number, error: Error) =>
  count < 2 &&
  ((error instanceof LineError && connection() === 'up') ||
    (error instanceof ApiError && error.status === 503))

/** What is shown is asked for anew as soon as answers come again. */
export function makeQueryClient(): QueryClient {
  onlineManager.setEventListener((setOnline) => onConnection(() => setOnline(connection() === 'up')))
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: again,
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        networkMode: 'always',
      },
      mutations: { retry: again, networkMode: 'always' },
    },
  })
  // Some of what was answered is words of the server.
  i18next.on('languageChanged', () => void client.invalidateQueries())
  return client
}
