import { defineJob } from '#platform/jobs/job'
import { deleteSpent } from './spent.store.ts'

/** Every night: what has run out is forgotten. */
export const forgetSpent = defineJob(
  'people.forget-spent',
  async (_: unknown, { db }) => {
    await deleteSpent(db)
  },
  { cron: '17 19 * * *' },
)
