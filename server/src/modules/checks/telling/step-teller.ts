import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { settleAbout, tellerForMany } from '#engines/notifications/index'
import { outcomeNotes } from './outcome-notes.ts'
import { STEP_TAKEN, type TakenStep } from './tell-step.ts'
import { unwatchedNotes } from './unwatched-notes.ts'
import { waitingNotes } from './waiting-notes.ts'

/** One after the other: what is taken back must not come after what took it back, nor an old number after a new one. */
const inTurn = (trx: Kysely<Database>) =>
  sql`select pg_advisory_xact_lock(hashtext('steps told'))`.execute(trx)

export const stepTeller = tellerForMany<TakenStep>(STEP_TAKEN, async (trx, happenings, now) => {
  await inTurn(trx)
  const taken = happenings.map(({ about, by }) => ({ ...about, by }))
  // Whoever goes on with a record has read what was said about it.
  await settleAbout(trx, taken, now)
  // The records and the queues are looked at once for all of them, as they are now.
  const notes = [
    await outcomeNotes(trx, taken, now),
    await waitingNotes(trx, taken, now),
    await unwatchedNotes(trx, taken, now),
  ]
  return taken.map((_, nth) => notes.flatMap((ofAll) => ofAll[nth] ?? []))
})
