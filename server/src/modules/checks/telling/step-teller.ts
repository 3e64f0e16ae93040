import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { settleAbout, tellerFor } from '#engines/notifications/index'
import { outcomeNotes } from './outcome-notes.ts'
import { STEP_TAKEN, type TakenStep } from './tell-step.ts'
import { unwatchedNotes } from './unwatched-notes.ts'
import { waitingNotes } from './waiting-notes.ts'

/** One after the other: what is taken back must not come after what took it back, nor an old number after a new one. */
const inTurn = (trx: Kysely<Database>) =>
  sql`select pg_advisory_xact_lock(hashtext('steps told'))`.execute(trx)

export const stepTeller = tellerFor<TakenStep>(STEP_TAKEN, async (trx, { about, by }, now) => {
  await inTurn(trx)
  // Whoever goes on with a record has read what was said about it.
  await settleAbout(trx, by.id ?? '', about, now)
  return [
    ...(await outcomeNotes(trx, about, by, now)),
    ...(await waitingNotes(trx, about, by, now)),
    ...(await unwatchedNotes(trx, about, now)),
  ]
})
