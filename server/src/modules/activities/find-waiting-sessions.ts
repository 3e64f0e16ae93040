import Type from 'typebox'
import { seats } from '#house/actor'
import { deed } from '#house/deed'
import { cutPage, decodeCursor } from '#house/page'
import { Page, PageQuery } from '#house/shapes'
import { sessionPolicy } from './session.policy.ts'
import { presentSession, SessionSchema } from './session.ts'
import { FlagSchema, flagsOf } from './session-flags.ts'
import { findWaiting } from './session-list.store.ts'

export const findWaitingSessions = deed({
  route: 'GET /api/waiting-sessions',
  summary: 'Sessions that wait for my check, longest waiting first, with what deserves a second look',
  may: sessionPolicy.check,
  query: Type.Object(PageQuery),
  answer: Page(Type.Object({ session: SessionSchema, flags: Type.Array(FlagSchema) })),
  async handle({ db, query, actor }) {
    const { limit = 50, after } = query
    const place = decodeCursor(after, ['moment', 'uuid'])
    const rows = await findWaiting(db, {
      seats: seats(actor, sessionPolicy.check),
      limit: limit + 1,
      ...(place ? { after: place } : {}),
    })
    const page = cutPage(rows, limit, (row) => [row.submittedAt?.toISOString() ?? '', row.id])
    const flags = await flagsOf(db, page.items)
    const items = page.items.map((row) => ({ session: presentSession(row), flags: flags.get(row.id) ?? [] }))
    return { items, next: page.next }
  },
})
