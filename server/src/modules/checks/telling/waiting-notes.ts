import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findGathering, type Note, recount } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { countWaitingFor, findThoseWhoCan } from './queue.store.ts'
import type { TakenStep } from './tell-step.ts'

const CODE = 'checks-waiting'

/** With these steps something comes to a level; with the rest it only leaves one, or comes back to where it was seen. */
const arrivals = ['submitted', 'accepted', 'moved']

/**
 * Something newly waits: one unread line per person, which says how many wait for them now. Whoever has such a line
 * is told the right number also when something leaves the queue.
 */
export async function waitingNotes(
  trx: Kysely<Database>,
  { kind, ids, step }: TakenStep,
  by: Pick<Actor, 'id'>,
  now: Date,
): Promise<Note[]> {
  const today = dayOf(now)
  const can = arrivals.includes(step) ? await findThoseWhoCan(trx, { kind, ids }, today) : []
  const arrived = new Set(can.filter((person) => person !== by.id))
  const told = (await findGathering(trx, CODE)).map(({ personId }) => personId)
  const counts = await countWaitingFor(trx, [...arrived, ...told], today)
  await recount(trx, CODE, new Map(told.map((person) => [person, counts.get(person) ?? 0])))
  return [...arrived].map((personId) => ({
    personId,
    code: CODE,
    params: { count: counts.get(personId) ?? 0 },
    path: '/checks',
    gathers: CODE,
  }))
}
