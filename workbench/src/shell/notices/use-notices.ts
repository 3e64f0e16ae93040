import { usePages } from '#api/use-read.ts'

/** What I was told, newest first. */
export const useNotices = () => usePages('GET /api/notifications', { query: { limit: 30 } })
