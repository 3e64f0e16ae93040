import { parsePeriod } from '@medelge/figures'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Day, Id, Nullable, Uuid } from '#platform/shapes'
import { isUuid } from '#platform/text/formats'
import { documentPolicy } from '../document.policy.ts'
import { findPhotos } from './photo.store.ts'
import { demandPhotoPeriod } from './photo-period.ts'

const PAGE = 24

const cursorOf = (after: string | undefined) => {
  const [day = '', evidence = ''] = after?.split(' ') ?? []
  return /^\d{4}-\d\d-\d\d$/.test(day) && isUuid(evidence) ? { day, evidence } : undefined
}

export const findPhotosEndpoint = endpoint({
  route: 'GET /api/document-photos',
  summary:
    'Photos that prove sessions of a unit and those below it within a period, the newest first, to be put into a document',
  may: documentPolicy.read,
  query: Type.Object({
    organizationId: Id,
    period: Type.String({ maxLength: 30 }),
    search: Type.Optional(Type.String({ maxLength: 50 })),
    after: Type.Optional(Type.String({ maxLength: 60, description: 'The `next` of the page before' })),
  }),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({ evidence: Uuid, name: Type.String(), sessionId: Uuid, title: Type.String(), day: Day }),
    ),
    next: Nullable(Type.String()),
  }),
  async handle({ db, query: { organizationId, period, search, after }, actor }) {
    authorize(actor, documentPolicy.read, await chainOf(db, organizationId))
    demandPhotoPeriod(period)
    const { from, to } = parsePeriod(period)
    const asked = { organizationId, from, to, search, after: cursorOf(after), limit: PAGE + 1 }
    const found = await findPhotos(db, asked)
    const items = found.slice(0, PAGE)
    const last = items.at(-1)
    return { items, next: found.length > PAGE && last ? `${last.day} ${last.evidence}` : null }
  },
})
