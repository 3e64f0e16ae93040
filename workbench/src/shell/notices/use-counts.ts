import { useRead } from '#api/use-read.ts'

const minute = 60_000

/** How much I have not read and how much waits for me, asked anew every minute the page is looked at. */
export const useCounts = () =>
  useRead('GET /api/notification-counts', undefined, { refetchInterval: minute }).data
