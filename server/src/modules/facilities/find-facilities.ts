import { RECORD_STATES } from '@medelge/workflow'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Choice, Id, Page, PageQuery } from '#platform/shapes'
import { facilityPolicy } from './facility.policy.ts'
import { facilityOrder, findFacilities, sumFacilities } from './facility.store.ts'
import { FacilitySchema, facilityKinds, presentFacility } from './facility.ts'

export const facilityFilter = {
  organizationId: Id,
  kind: Type.Optional(Choice(facilityKinds)),
  search: Type.Optional(Type.String({ maxLength: 50 })),
  state: Type.Optional(Choice(RECORD_STATES)),
}

export const findFacilitiesEndpoint = endpoint({
  route: 'GET /api/facilities',
  summary:
    'Facilities of a unit and everything below it, by code unless asked otherwise; withdrawn ones only where asked for',
  may: facilityPolicy.read,
  query: Type.Object({ ...PageQuery, ...facilityFilter, order: facilityOrder.query }),
  answer: Page(
    Type.Object({ ...FacilitySchema.properties, unitName: Type.String(), areaName: Type.String() }),
  ),
  async handle({ db, query, actor }) {
    authorize(actor, facilityPolicy.read, await chainOf(db, query.organizationId))
    const { limit = 50, after, order, ...asked } = query
    const place = facilityOrder.at({ order, after })
    const { items, next } = place.page(await findFacilities(db, asked, place, limit + 1), limit)
    return {
      items: items.map((row) => ({
        ...presentFacility(row),
        unitName: row.unitName,
        areaName: row.areaName,
      })),
      next,
    }
  },
})

export const sumFacilitiesEndpoint = endpoint({
  route: 'GET /api/facility-totals',
  summary: 'How many facilities the same filter leaves in all, and how many pieces are in use',
  may: facilityPolicy.read,
  query: Type.Object(facilityFilter),
  answer: Type.Object({ facilities: Type.Integer(), inUse: Type.Integer() }),
  async handle({ db, query, actor }) {
    authorize(actor, facilityPolicy.read, await chainOf(db, query.organizationId))
    return sumFacilities(db, query)
  },
})
