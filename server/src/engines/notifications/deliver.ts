import { inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import { gatherNotes, insertNotes } from './note.store.ts'
import { delivery, type Happening } from './tell.ts'
import { tellerOf } from './tellers.ts'

/** Writes a line to everybody who is to be told of what happened, but never to whoever did it. */
export const deliver = defineJob(
  delivery.name,
  async (happening: Happening, { db, clock }) => {
    const now = clock()
    await inTransaction(db, async (trx) => {
      const notes = await tellerOf(happening.topic)(trx, happening, now)
      const others = notes
        .filter(({ personId }) => personId !== happening.by.id)
        // Two deliveries at once write in the same order, and so do not lock each other up.
        .sort((a, b) => (a.personId < b.personId ? -1 : 1))
      const plain = others.filter(({ gathers }) => !gathers)
      const gathered = others.filter(({ gathers }) => gathers)
      await insertNotes(trx, happening.id, plain, now)
      await gatherNotes(trx, happening.id, gathered, now)
    })
  },
  { attempts: delivery.attempts },
)
