import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { UuidParams } from '#house/shapes'
import { chainOf } from '#modules/organizations'
import { sessionErrors } from '../session.errors.ts'
import { sessionPolicy } from '../session.policy.ts'
import { lockSession, updateSession } from '../session.store.ts'
import { presentSession, SessionSchema } from '../session.ts'
import { noteEvent } from '../session-history.store.ts'

export const recallSession = deed({
  route: 'POST /api/sessions/{id}/recall',
  summary: 'Take a session that was handed in back to a draft, as long as no level has accepted it',
  may: sessionPolicy.record,
  params: UuidParams,
  body: Type.Object({ version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  answer: SessionSchema,
  async handle({ db, params, body, actor, house }) {
    const row = await lockSession(db, params.id)
    authorize(actor, sessionPolicy.record, await chainOf(db, row.hosts[0] ?? 0, row.day))
    if (row.state !== 'submitted') throw sessionErrors.SESSION_NOT_WAITING({ state: row.state })
    if (row.version !== body.version) throw sessionErrors.SESSION_CHANGED_MEANWHILE({ version: row.version })
    if (row.acceptedBy.length > 0) throw sessionErrors.SESSION_ALREADY_ACCEPTED()
    const draft = await updateSession(db, row.id, {
      state: 'draft',
      checkAt: null,
      checksLeft: 0,
      submittedBy: null,
      submittedAt: null,
    })
    await noteEvent(db, draft, 'recalled', actor, house.clock())
    return presentSession(draft)
  },
})
