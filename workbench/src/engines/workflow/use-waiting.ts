import { usePages } from '#api/use-read.ts'

/** What waits for my check, of every kind, longest waiting first. */
export const useWaiting = () => usePages('GET /api/checks', { query: {} })
