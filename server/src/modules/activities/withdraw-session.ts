import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { Line, UuidParams } from '#house/shapes'
import { Adjustment } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { sessionErrors } from './session.errors.ts'
import { reverseSession } from './session.figures.ts'
import { sessionPolicy } from './session.policy.ts'
import { lockSession, updateSession } from './session.store.ts'
import { presentSession, SessionSchema } from './session.ts'
import { noteEvent } from './session-history.store.ts'

export const withdrawSession = deed({
  route: 'POST /api/sessions/{id}/withdraw',
  summary: 'Withdraw a session with a reason; a counted one leaves every total by a reversing entry',
  may: sessionPolicy.record,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), reason: Line(500), ...Adjustment },
    { additionalProperties: false },
  ),
  answer: SessionSchema,
  async handle({ db, params, body, actor, house }) {
    const { version, ...why } = body
    const row = await lockSession(db, params.id)
    if (row.state === 'counted') authorize(actor, sessionPolicy.correct, await chainOf(db, row.checkAt ?? 0))
    else authorize(actor, sessionPolicy.record, await chainOf(db, row.hosts[0] ?? 0, row.day))
    if (row.state === 'withdrawn') throw sessionErrors.SESSION_NOT_OPEN({ state: row.state })
    if (row.version !== version) throw sessionErrors.SESSION_CHANGED_MEANWHILE({ version: row.version })
    if (row.entryId !== null) await reverseSession(db, row.entryId, actor, house.clock(), why)
    const withdrawn = await updateSession(db, row.id, {
      state: 'withdrawn',
      entryId: null,
      checksLeft: 0,
      version: row.version + 1,
    })
    await noteEvent(db, withdrawn, 'withdrawn', actor, house.clock(), { note: why.reason })
    return presentSession(withdrawn)
  },
})
