import { defineJob } from '#platform/jobs/job'
import { deleteExpired } from './expired.store.ts'

/** Every night: what has run out is forgotten. */
export const forgetExpired = defineJob(
  'people.forget-expired',
  async (_: unknown, { db }) => {
    await deleteExpired(db)
  },
  { cron: '17 19 * * *', whenFull: true },
)
