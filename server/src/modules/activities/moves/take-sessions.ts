import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findPlacedAnew } from '#modules/figures'
import { type Move, registerMoveEffect, type TreeChange } from '#modules/organizations'
import { updateSession } from '../session.store.ts'
import { noteEvent } from '../session-history.store.ts'
import { checkPlaceAfter } from './check-place.ts'
import { findLastEvents, findWaitingAbove, placeMovedSessions, setEntries } from './moved-session.store.ts'

type Db = Kysely<Database>

/** Waiting sessions whose check goes elsewhere, with the place. */
async function findRerouted(db: Db, { organizationId, above }: TreeChange) {
  const waiting = await findWaitingAbove(db, organizationId)
  return waiting.flatMap((session) => {
    const to = checkPlaceAfter(session.checkAt ?? 0, above)
    return to === session.checkAt ? [] : [{ session, to }]
  })
}

/** Whoever looks after the unit now checks what waits; what the move took along goes back with its undoing. */
async function rerouteChecks(trx: Db, move: Move): Promise<void> {
  const rerouted = await findRerouted(trx, move)
  const last = new Map(
    (
      await findLastEvents(
        trx,
        rerouted.map(({ session }) => session.id),
      )
    ).map((event) => [event.sessionId, event]),
  )
  for (const { session, to } of rerouted) {
    const event = last.get(session.id)
    const back = move.undoes && event?.deed === 'moved' ? event.organizationId : null
    const checkAt = back !== null && move.above.after.includes(back) ? back : to
    const moved = await updateSession(trx, session.id, { checkAt })
    await noteEvent(trx, moved, 'moved', move.actor, move.at, {
      note: move.reason,
      organizationId: session.checkAt,
    })
  }
}

registerMoveEffect({
  async count(db, change) {
    return { waiting: (await findRerouted(db, change)).length }
  },
  async apply(trx, move) {
    await placeMovedSessions(trx, move)
    await rerouteChecks(trx, move)
    await setEntries(trx, await findPlacedAnew(trx, move.id, 'session'))
  },
})
