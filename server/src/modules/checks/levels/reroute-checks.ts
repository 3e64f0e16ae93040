import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Move, MoveEffect, TreeChange } from '#modules/organizations'
import { updateChecked } from '../checked.store.ts'
import { getChecked } from '../checked-kind.ts'
import { findWaitingAbove } from '../inbox/waiting.store.ts'
import { noteStep } from '../steps/note-step.ts'
import { findLastTwo } from '../steps/record-event.store.ts'
import { tellStep } from '../telling/tell-step.ts'
import { checkPlaceAfter } from './check-place.ts'

type Db = Kysely<Database>

/** What waits and is checked elsewhere from now on, with the place. */
async function findRerouted(db: Db, { organizationId, above }: TreeChange) {
  const waiting = await findWaitingAbove(db, organizationId)
  return waiting.flatMap((record) => {
    const to = checkPlaceAfter(record.checkAt, above)
    return to === record.checkAt ? [] : [{ ...record, to }]
  })
}

/** Whoever looks after the unit now checks what waits; what the move took along goes back with its undoing. */
async function rerouteChecks(trx: Db, move: Move): Promise<void> {
  const rerouted = await findRerouted(trx, move)
  for (const { kind: name, id, checkAt, to } of rerouted) {
    const kind = getChecked(name)
    const [last] = await findLastTwo(trx, name, id)
    const back = move.undoes && last?.step === 'moved' ? last.organizationId : null
    const position = back !== null && move.above.after.includes(back) ? back : to
    const moved = await updateChecked(trx, kind, id, { checkAt: position })
    const by = { actor: move.actor, at: move.at, note: move.reason, organizationId: checkAt }
    await noteStep(trx, kind, moved, 'moved', by)
  }
  for (const name of new Set(rerouted.map(({ kind }) => kind))) {
    const ids = rerouted.filter(({ kind }) => kind === name).map(({ id }) => id)
    await tellStep(trx, getChecked(name), ids, { step: 'moved' }, move)
  }
}

export const reroutedChecks: MoveEffect = {
  async count(db, change) {
    return { waiting: (await findRerouted(db, change)).length }
  },
  apply: rerouteChecks,
}
