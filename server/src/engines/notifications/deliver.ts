import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { isProgram } from '#platform/actor'
import { inTransaction } from '#platform/database/database'
import { noteFault } from '#platform/faults'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { beginDue, type DueHappening, isDue, postpone, takeDue } from './happening.store.ts'
import type { Happening } from './happening.ts'
import { haveHeard } from './listeners.ts'
import { type EventNote, gatherNotes, insertNotes } from './note.store.ts'
import { tellerOf } from './tellers.ts'

/** How often it is begun to tell of something until one must look after it. */
const ATTEMPTS = 5
/** Told in one transaction. */
const AT_ONCE = 50

/** Writes a line to everybody who is to be told of what happened, but never to whoever did it, nor to another system. */
async function deliverAll(trx: Kysely<Database>, happenings: readonly Happening[], now: Date): Promise<void> {
  const notes: EventNote[] = []
  for (const topic of new Set(happenings.map((one) => one.topic))) {
    const ofTopic = happenings.filter((one) => one.topic === topic)
    for (const [nth, told] of (await tellerOf(topic)(trx, ofTopic, now)).entries()) {
      const { id: event, by } = ofTopic[nth] as Happening
      notes.push(
        ...told
          .filter(({ personId }) => personId !== by.id && !isProgram(personId))
          .map((note) => ({ ...note, event })),
      )
    }
  }
  for (const topic of new Set(happenings.map((one) => one.topic))) {
    const ofTopic = happenings.filter((one) => one.topic === topic)
    await haveHeard(trx, topic, ofTopic, now)
  }
  // Two deliveries at once write in the same order, and so do not lock each other up.
  notes.sort((a, b) => (a.personId < b.personId ? -1 : Number(a.personId > b.personId)))
  await insertNotes(
    trx,
    notes.filter(({ gathers }) => !gathers),
    now,
  )
  await gatherNotes(
    trx,
    notes.filter(({ gathers }) => gathers),
    now,
  )
}

/**
 * Tells of some of what happened; true where something may be left that had happened by then. What fails is tried again
 * by itself, and later; what was begun too often, and ended the process each time, is not begun again.
 */
async function deliverSome(platform: Platform, most: number): Promise<boolean> {
  const limit = await beginDue(platform.db, most)
  if (limit === 0) return false
  let taken: DueHappening[] = []
  try {
    return await inTransaction(platform.db, async (trx) => {
      taken = (await takeDue(trx, limit)) ?? []
      await deliverAll(trx, taken.filter(isWorthTelling), platform.clock())
      // What happens meanwhile is told with the next turn, many at once, or one turn would tell each by itself.
      return taken.length === most || taken.some(({ attempts }) => attempts > 1)
    })
  } catch (error) {
    if (taken.length === 0) throw error
    if (limit > 1) return deliverSome(platform, 1)
    await putOff(platform.db, error)
    return true
  }
}

function giveUp({ topic, id }: DueHappening, because: unknown): void {
  noteFault('notifications', `${topic} ${id} was not told after ${ATTEMPTS} attempts: ${because}`)
}

function isWorthTelling(happening: DueHappening): boolean {
  if (happening.attempts <= ATTEMPTS) return true
  giveUp(happening, 'it was begun each time and never ended')
  return false
}

/** Puts off the first of what is to be told, or gives it up. */
const putOff = (db: Kysely<Database>, error: unknown): Promise<void> =>
  inTransaction(db, async (trx) => {
    const [first] = (await takeDue(trx, 1)) ?? []
    if (!first) return
    if (first.attempts < ATTEMPTS) return postpone(trx, first)
    giveUp(first, error)
  })

/** Tells of everything that happened and is due. */
export async function deliverDue(platform: Platform): Promise<void> {
  if (!(await isDue(platform.db))) return
  while (await deliverSome(platform, AT_ONCE));
}

/** What an earlier version queued as jobs. */
export const deliver = defineJob('notifications.deliver', (happening: Happening, { db, clock }) =>
  inTransaction(db, (trx) => deliverAll(trx, [happening], clock())),
)
