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
 * Something newly waits: one unread line per person, which says how many wait for them now; told with the last of the
 * steps that brought something. Whoever has such a line is told the right number also when something leaves the queue.
 */
export async function waitingNotes(
  trx: Kysely<Database>,
  taken: readonly (TakenStep & { by: Pick<Actor, 'id'> })[],
  now: Date,
): Promise<Note[][]> {
  const today = dayOf(now)
  const brought = taken.filter(({ step }) => arrivals.includes(step))
  const can = await findThoseWhoCan(trx, brought, today)
  const arrived = new Map<string, number>()
  for (const [nth, { kind, ids, step, by }] of taken.entries())
    if (arrivals.includes(step))
      for (const { person, kind: of, id } of can)
        if (of === kind && ids.includes(id) && person !== by.id) arrived.set(person, nth)
  const told = (await findGathering(trx, CODE)).map(({ personId }) => personId)
  const counts = await countWaitingFor(trx, [...arrived.keys(), ...told], today)
  await recount(trx, CODE, new Map(told.map((person) => [person, counts.get(person) ?? 0])))
  const noteFor = (personId: string): Note => ({
    personId,
    code: CODE,
    params: { count: counts.get(personId) ?? 0 },
    path: '/checks',
    gathers: CODE,
  })
  return taken.map((_, nth) =>
    [...arrived].filter(([, last]) => last === nth).map(([person]) => noteFor(person)),
  )
}
