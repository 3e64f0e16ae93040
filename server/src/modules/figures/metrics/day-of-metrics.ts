import { dayOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import { applyVersions, lockCatalogue } from './metric-version.store.ts'

/** A minute after midnight in the region, versions that begin on the day are what the catalogue says. */
export const dayOfMetrics = defineJob(
  'figures.day-of-metrics',
  async (_: unknown, { db, clock }) =>
    inTransaction(db, async (trx) => {
      await lockCatalogue(trx)
      await applyVersions(trx, dayOf(clock()))
    }),
  { cron: '1 16 * * *' },
)
