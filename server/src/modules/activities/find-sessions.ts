import { SESSION_KINDS } from '@medelge/figures'
import { RECORD_STATES } from '@medelge/workflow'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Choice, Day, Id, Page, PageQuery, Uuid } from '#platform/shapes'
import { sessionPolicy } from './session.policy.ts'
import { presentSession, SessionSchema } from './session.ts'
import { findSessions, sessionOrder, sumSessions } from './session-list.store.ts'

export const sessionFilter = {
  organizationId: Id,
  state: Type.Optional(Choice(RECORD_STATES)),
  kind: Type.Optional(Choice(SESSION_KINDS)),
  seriesId: Type.Optional(Id),
  activityId: Type.Optional(Uuid),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  search: Type.Optional(Type.String({ maxLength: 50 })),
}

export const findSessionsEndpoint = endpoint({
  route: 'GET /api/sessions',
  summary: 'Sessions of a unit and everything below it, newest day first unless asked otherwise',
  may: sessionPolicy.read,
  query: Type.Object({ ...PageQuery, ...sessionFilter, order: sessionOrder.query }),
  answer: Page(SessionSchema),
  async handle({ db, query, actor }) {
    authorize(actor, sessionPolicy.read, await chainOf(db, query.organizationId))
    const { limit = 50, after, order, ...asked } = query
    const place = sessionOrder.at({ order, after })
    const { items, next } = place.page(await findSessions(db, asked, place, limit + 1), limit)
    return { items: items.map(presentSession), next }
  },
})

export const sumSessionsEndpoint = endpoint({
  route: 'GET /api/session-totals',
  summary: 'How many sessions the same filter leaves in all, and how many people came to them',
  may: sessionPolicy.read,
  query: Type.Object(sessionFilter),
  answer: Type.Object({ sessions: Type.Integer(), offline: Type.Integer(), online: Type.Integer() }),
  async handle({ db, query, actor }) {
    authorize(actor, sessionPolicy.read, await chainOf(db, query.organizationId))
    return sumSessions(db, query)
  },
})
