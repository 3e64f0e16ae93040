import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Note } from '#engines/notifications/index'
import { dayOf } from '#platform/clock'
import { gapNotes } from './gap-notes.ts'
import { findUnwatched } from './queue.store.ts'
import type { TakenStep } from './tell-step.ts'

/** Something waits for nobody at all: those who can name a checker are told. */
export async function unwatchedNotes(trx: Kysely<Database>, taken: TakenStep, now: Date): Promise<Note[]> {
  const today = dayOf(now)
  return gapNotes(trx, await findUnwatched(trx, taken, today), today)
}
