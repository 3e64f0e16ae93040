import Type from 'typebox'
import { deed } from '#house/deed'
import { sessionPolicy } from './session.policy.ts'
import { presentSession, SessionSchema } from './session.ts'
import { findHistory } from './session-history.store.ts'
import { findOwnOpen } from './session-list.store.ts'

export const findOwnSessions = deed({
  route: 'GET /api/own-sessions',
  summary: 'My drafts and the sessions returned to me, with the reason they came back',
  may: sessionPolicy.record,
  answer: Type.Object({
    items: Type.Array(Type.Object({ session: SessionSchema, reason: Type.String() })),
  }),
  async handle({ db, actor }) {
    const rows = await findOwnOpen(db, actor.id ?? '', 100)
    const items = await Promise.all(
      rows.map(async (row) => {
        const returned = (await findHistory(db, row.id)).findLast((event) => event.deed === 'returned')
        return {
          session: presentSession(row),
          reason: row.state === 'returned' ? (returned?.note ?? '') : '',
        }
      }),
    )
    return { items }
  },
})
