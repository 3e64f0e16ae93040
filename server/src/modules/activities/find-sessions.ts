import { SESSION_KINDS } from '@medelge/figures'
import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { cutPage, decodeCursor } from '#house/page'
import { Choice, Day, Id, Page, PageQuery, Uuid } from '#house/shapes'
import { chainOf } from '#modules/organizations'
import { sessionPolicy } from './session.policy.ts'
import { presentSession, SessionSchema, sessionStates } from './session.ts'
import { findSessions } from './session-list.store.ts'

export const findSessionsDeed = deed({
  route: 'GET /api/sessions',
  summary: 'Sessions of a unit and everything below it, newest day first',
  may: sessionPolicy.read,
  query: Type.Object({
    ...PageQuery,
    organizationId: Id,
    state: Type.Optional(Choice(sessionStates)),
    kind: Type.Optional(Choice(SESSION_KINDS)),
    seriesId: Type.Optional(Id),
    activityId: Type.Optional(Uuid),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    search: Type.Optional(Type.String({ maxLength: 50 })),
  }),
  answer: Page(SessionSchema),
  async handle({ db, query, actor }) {
    authorize(actor, sessionPolicy.read, await chainOf(db, query.organizationId))
    const { limit = 50, after, ...wish } = query
    const place = decodeCursor(after, ['day', 'uuid'])
    const rows = await findSessions(db, { ...wish, limit: limit + 1, ...(place ? { after: place } : {}) })
    const page = cutPage(rows, limit, (row) => [row.day, row.id])
    return { items: page.items.map(presentSession), next: page.next }
  },
})
