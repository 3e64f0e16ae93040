import Type from 'typebox'
import { deed } from '#house/deed'
import { Line, UuidParams } from '#house/shapes'
import { sessionPolicy } from './session.policy.ts'
import { updateSession } from './session.store.ts'
import { presentSession, SessionSchema } from './session.ts'
import { noteEvent } from './session-history.store.ts'
import { lockWaiting } from './waiting-session.ts'

export const returnSession = deed({
  route: 'POST /api/sessions/{id}/return',
  summary: 'Return a session to its recorder with a reason',
  may: sessionPolicy.check,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), reason: Line(500) },
    { additionalProperties: false },
  ),
  answer: SessionSchema,
  async handle({ db, params, body, actor, house }) {
    const row = await lockWaiting(db, params.id, body.version, actor)
    const returned = await updateSession(db, row.id, { state: 'returned', checksLeft: 0 })
    await noteEvent(db, returned, 'returned', actor, house.clock(), {
      note: body.reason,
      organizationId: row.checkAt,
    })
    return presentSession(returned)
  },
})
