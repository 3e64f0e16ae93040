import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Note } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { gapNotes } from './gap-notes.ts'
import { findUnwatched } from './queue.store.ts'
import type { TakenStep } from './tell-step.ts'

/** Something waits for nobody at all: those who can name a checker are told, with the last step that made it wait. */
export async function unwatchedNotes(
  trx: Kysely<Database>,
  taken: readonly (TakenStep & { by: Pick<Actor, 'id'> })[],
  now: Date,
): Promise<Note[][]> {
  const today = dayOf(now)
  const unwatched = await findUnwatched(trx, taken, today)
  const units = [...new Set(unwatched.map(({ unit }) => unit))]
  const notes: Note[][] = taken.map(() => [])
  for (const note of await gapNotes(trx, units, today)) {
    const there = unwatched.filter(({ unit }) => unit === note.part)
    const last = taken.findLastIndex(
      ({ kind, ids, by }) =>
        by.id !== note.personId && there.some((one) => one.kind === kind && ids.includes(one.id)),
    )
    notes[last]?.push(note)
  }
  return notes
}
