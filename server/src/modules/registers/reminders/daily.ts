import { inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { openRounds } from '../reviews/open-rounds.ts'
import { remind } from './remind.ts'

/** Opens what is to be open by now and has everybody told; nothing is done twice, whatever nodes do it. */
export const openAndRemind = ({ db, clock }: Platform): Promise<void> =>
  inTransaction(db, async (trx) => {
    await openRounds(trx, clock())
    await remind(trx, clock())
  })

/** Every hour, since the region's day does not begin with that of the clock jobs go by. */
export const watchDays = defineJob(
  'registers.watch-days',
  (_: unknown, platform) => openAndRemind(platform),
  { cron: '13 * * * *' },
)
