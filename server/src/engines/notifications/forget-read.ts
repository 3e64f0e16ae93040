import { defineJob } from '#platform/jobs/job'
import { deleteReadBefore } from './notification.store.ts'

/** Days that what was read is kept. */
export const KEPT = 180
const day = 24 * 60 * 60 * 1000

/** Every night: what was read long ago is forgotten. What nobody read stays. */
export const forgetRead = defineJob(
  'notifications.forget-read',
  async (_: unknown, { db, clock }) => {
    await deleteReadBefore(db, new Date(clock().getTime() - KEPT * day))
  },
  { cron: '37 19 * * *' },
)
