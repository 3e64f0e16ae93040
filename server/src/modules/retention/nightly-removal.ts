import { dayOf } from '#platform/clock'
import { noteFault } from '#platform/faults'
import { defineJob } from '#platform/jobs/job'
import { retentionKinds } from '#platform/retention/retention-kind'
import { nightCron } from './night.ts'
import { failOutcome } from './outcome.store.ts'
import { removeKind } from './remove-kind.ts'

/** Every night: what has had its time goes. A kind that cannot be removed keeps none of the others. */
export const nightlyRemoval = defineJob(
  'retention.nightly',
  async (_: unknown, platform) => {
    const day = dayOf(platform.clock())
    for (const kind of retentionKinds.all())
      await removeKind(platform, kind, day).catch(async (fault) => {
        noteFault(`retention ${kind.code}`, fault)
        await failOutcome(platform.db, kind.code)
      })
  },
  { cron: nightCron, whenFull: true },
)
