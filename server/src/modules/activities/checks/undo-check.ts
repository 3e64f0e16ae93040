import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { UuidParams } from '#house/shapes'
import { adjustmentOf } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { sessionErrors } from '../session.errors.ts'
import { reverseSession } from '../session.figures.ts'
import { sessionPolicy } from '../session.policy.ts'
import { lockSession, scopeOf, updateSession } from '../session.store.ts'
import { presentSession, SessionSchema } from '../session.ts'
import { findLastTwo, noteEvent } from '../session-history.store.ts'
import { mayUndo } from './undo-rule.ts'

export const undoCheck = deed({
  route: 'POST /api/sessions/{id}/undo-check',
  summary: 'Take back the check just made: the session waits again where it waited, and leaves every total',
  may: sessionPolicy.check,
  params: UuidParams,
  body: Type.Object({ version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  answer: SessionSchema,
  async handle({ db, params, body, actor, house }) {
    const now = house.clock()
    const row = await lockSession(db, params.id)
    const [last, before] = await findLastTwo(db, row.id)
    const at = last?.organizationId ?? row.checkAt ?? 0
    // The lower level may have passed it on: reach is asked along the whole way, and `mayUndo` asks for the person.
    authorize(actor, sessionPolicy.check, [...(await chainOf(db, at)), ...(await scopeOf(db, row.id))])
    if (row.version !== body.version) throw sessionErrors.SESSION_CHANGED_MEANWHILE({ version: row.version })
    const { checkAt, checksLeft } = (before?.facts ?? {}) as { checkAt?: number; checksLeft?: number }
    if (!mayUndo(last, actor.id, now) || !checkAt || !checksLeft) throw sessionErrors.SESSION_UNDO_OVER()
    if (row.entryId !== null) {
      // What entered a closed period as an adjustment leaves it as one; books closed since then refuse.
      const adjustment = (await adjustmentOf(db, row.entryId)) ?? undefined
      await reverseSession(db, row.entryId, actor, now, { reason: '', ...(adjustment ? { adjustment } : {}) })
    }
    // A version of its own: the ledger takes each version once, and a screen that still shows the old one is told.
    const waiting = await updateSession(db, row.id, {
      state: 'submitted',
      version: row.version + 1,
      checkAt,
      checksLeft,
      acceptedBy: row.acceptedBy.filter((person) => person !== actor.id),
      entryId: null,
      countedAt: null,
    })
    await noteEvent(db, waiting, 'undone', actor, now, { organizationId: at })
    return presentSession(waiting)
  },
})
