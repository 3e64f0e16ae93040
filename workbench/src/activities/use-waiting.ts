import { usePages } from '#api/use-read.ts'

/** What waits for my check, longest waiting first. */
export const useWaiting = () => usePages('GET /api/waiting-sessions', { query: {} })

export type Waiting = NonNullable<ReturnType<typeof useWaiting>['rows']>[number]
