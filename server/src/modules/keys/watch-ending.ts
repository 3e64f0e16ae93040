import { tell, tellerFor } from '#engines/notifications/index'
import { chainOf } from '#modules/organizations'
import { activeSeatsAt } from '#modules/people'
import { anonymous } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { type EndingKey, takeEnding } from './key.store.ts'

const ENDING = 'keys.ending'

/** Has the administrators told of every key that ends before long, each once. */
export const tellEnding = ({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<void> =>
  inTransaction(db, async (trx) => {
    const at = clock()
    for (const key of await takeEnding(trx, at, dayOf(at)))
      await tell(trx, ENDING, { actor: anonymous, at }, key)
  })

/** The administrators of the unit; where it has none, those of the nearest unit above. */
export const endingTeller = tellerFor<EndingKey>(ENDING, async (trx, { about }) => {
  const { id, organizationId, purpose, expiresOn } = about
  for (const unit of await chainOf(trx, organizationId)) {
    const administrators = await activeSeatsAt(trx, 'administrator', [unit])
    if (administrators.length > 0)
      return administrators.map((personId) => ({
        personId,
        code: 'key-ending',
        params: { purpose, day: expiresOn },
        path: `/keys/${id}`,
      }))
  }
  return []
})

/** Every hour, since the region's day does not begin with that of the clock jobs go by. */
export const watchEnding = defineJob('keys.watch-ending', (_: unknown, platform) => tellEnding(platform), {
  cron: '23 * * * *',
})
