import Type from 'typebox'
import { findOrganizations } from '#modules/organizations'
import { seats } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { cutPage, decodeCursor } from '#platform/page'
import { Id, Moment, Nullable, Page, PageQuery, Uuid } from '#platform/shapes'
import { checkPolicy } from '../check.policy.ts'
import { CheckCardSchema } from './check-card.ts'
import { findCards } from './find-cards.ts'
import { findWaiting } from './waiting.store.ts'

const InsteadOf = Type.Object(
  { id: Id, name: Type.String() },
  { description: 'The unit below where nobody can check it, so that it is checked here' },
)

export const findWaitingChecks = endpoint({
  route: 'GET /api/checks',
  summary: 'What waits for my check, of every kind, longest waiting first, with what deserves a second look',
  may: checkPolicy.decide,
  query: Type.Object(PageQuery),
  answer: Page(
    Type.Object({
      kind: Type.String(),
      path: Type.String({ description: 'The kind as addresses name it' }),
      id: Uuid,
      version: Type.Integer(),
      submittedAt: Moment,
      insteadOf: Nullable(InsteadOf),
      ...CheckCardSchema.properties,
    }),
  ),
  async handle({ db, query, actor, platform, request }) {
    const { limit = 50, after } = query
    const places = seats(actor, checkPolicy.decide)
    const cursor = decodeCursor(after, ['moment', 'uuid'])
    const rows = await findWaiting(db, {
      seats: places,
      person: actor.id ?? '',
      today: dayOf(platform.clock()),
      limit: limit + 1,
      ...(cursor ? { after: cursor } : {}),
    })
    const page = cutPage(rows, limit, (row) => [row.submittedAt.toISOString(), row.id])
    const cards = await findCards(
      db,
      page.items,
      pickLocale(request.headers['accept-language']),
      platform.clock(),
    )
    const away = [...new Set(page.items.map(({ checkAt }) => checkAt))].filter((at) => !places.includes(at))
    const units = away.length > 0 ? await findOrganizations(db, { ids: away, limit: away.length }) : []
    const items = page.items.flatMap(({ kind, id, checkAt, submittedAt }) => {
      const card = cards.get(id)
      const below = units.find((unit) => unit.id === checkAt)
      const insteadOf = below ? { id: below.id, name: below.shortName } : null
      return card ? [{ kind, id, submittedAt: submittedAt.toISOString(), insteadOf, ...card }] : []
    })
    return { items, next: page.next }
  },
})
