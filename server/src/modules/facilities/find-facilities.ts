import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { cutPage, decodeCursor } from '#house/page'
import { Choice, Id, Page, PageQuery } from '#house/shapes'
import { chainOf } from '#modules/organizations'
import { facilityPolicy } from './facility.policy.ts'
import { findFacilities } from './facility.store.ts'
import { FacilitySchema, facilityKinds, presentFacility } from './facility.ts'

export const findFacilitiesDeed = deed({
  route: 'GET /api/facilities',
  summary: 'Facilities of a unit and everything below it',
  may: facilityPolicy.read,
  query: Type.Object({
    ...PageQuery,
    organizationId: Id,
    kind: Type.Optional(Choice(facilityKinds)),
    search: Type.Optional(Type.String({ maxLength: 50 })),
  }),
  answer: Page(FacilitySchema),
  async handle({ db, query, actor }) {
    authorize(actor, facilityPolicy.read, await chainOf(db, query.organizationId))
    const { limit = 50, after, ...wish } = query
    const place = decodeCursor(after, ['text'])
    const rows = await findFacilities(db, {
      ...wish,
      limit: limit + 1,
      ...(place ? { after: place[0] } : {}),
    })
    const page = cutPage(rows, limit, (row) => [row.code])
    return { items: page.items.map(presentFacility), next: page.next }
  },
})
