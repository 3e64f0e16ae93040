import Type from 'typebox'
import { deed } from '#house/deed'
import { Text, UuidParams } from '#house/shapes'
import { Adjustment } from '#modules/figures'
import { nextCheck } from './check-level.ts'
import { postSession } from './session.figures.ts'
import { sessionPolicy } from './session.policy.ts'
import { updateSession } from './session.store.ts'
import { presentSession, SessionSchema } from './session.ts'
import { noteEvent } from './session-history.store.ts'
import { lockWaiting } from './waiting-session.ts'

export const acceptSession = deed({
  route: 'POST /api/sessions/{id}/accept',
  summary: 'Accept a session at this level; with the last check it is counted everywhere at once',
  may: sessionPolicy.check,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), note: Type.Optional(Text(500)), ...Adjustment },
    { additionalProperties: false },
  ),
  answer: SessionSchema,
  async handle({ db, params, body, actor, house }) {
    const row = await lockWaiting(db, params.id, body.version, actor)
    const now = house.clock()
    const note = { note: body.note ?? body.adjustment ?? '', organizationId: row.checkAt }
    if (row.checksLeft > 1) {
      const passed = await updateSession(db, row.id, {
        checksLeft: row.checksLeft - 1,
        checkAt: await nextCheck(db, row.checkAt),
        acceptedBy: [...row.acceptedBy, actor.id ?? ''],
      })
      await noteEvent(db, passed, 'accepted', actor, now, note)
      return presentSession(passed)
    }
    const entryId = await postSession(db, row, actor, now, body.adjustment)
    const counted = await updateSession(db, row.id, {
      state: 'counted',
      checksLeft: 0,
      entryId,
      countedAt: now,
    })
    await noteEvent(db, counted, 'counted', actor, now, note)
    return presentSession(counted)
  },
})
