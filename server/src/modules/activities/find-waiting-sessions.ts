import Type from 'typebox'
import { seats } from '#house/actor'
import { dayOf } from '#house/clock'
import { deed } from '#house/deed'
import { cutPage, decodeCursor } from '#house/page'
import { Id, Nullable, Page, PageQuery } from '#house/shapes'
import { findOrganization } from '#modules/organizations'
import { sessionPolicy } from './session.policy.ts'
import { presentSession, SessionSchema } from './session.ts'
import { FlagSchema, flagsOf } from './session-flags.ts'
import { findWaiting } from './session-list.store.ts'

export const findWaitingSessions = deed({
  route: 'GET /api/waiting-sessions',
  summary: 'Sessions that wait for my check, longest waiting first, with what deserves a second look',
  may: sessionPolicy.check,
  query: Type.Object(PageQuery),
  answer: Page(
    Type.Object({
      session: SessionSchema,
      flags: Type.Array(FlagSchema),
      insteadOf: Nullable(
        Type.Object(
          { id: Id, name: Type.String() },
          { description: 'The unit below where nobody can check it, so that it is checked here' },
        ),
      ),
    }),
  ),
  async handle({ db, query, actor, house }) {
    const { limit = 50, after } = query
    const places = seats(actor, sessionPolicy.check)
    const place = decodeCursor(after, ['moment', 'uuid'])
    const rows = await findWaiting(db, {
      seats: places,
      person: actor.id ?? '',
      today: dayOf(house.clock()),
      limit: limit + 1,
      ...(place ? { after: place } : {}),
    })
    const page = cutPage(rows, limit, (row) => [row.submittedAt?.toISOString() ?? '', row.id])
    const flags = await flagsOf(db, page.items)
    const items = []
    const names = new Map<number, string>()
    for (const row of page.items) {
      const away = row.checkAt !== null && !places.includes(row.checkAt) ? row.checkAt : undefined
      if (away !== undefined && !names.has(away))
        names.set(away, (await findOrganization(db, away))?.shortName ?? '')
      items.push({
        session: presentSession(row),
        flags: flags.get(row.id) ?? [],
        insteadOf: away === undefined ? null : { id: away, name: names.get(away) ?? '' },
      })
    }
    return { items, next: page.next }
  },
})
