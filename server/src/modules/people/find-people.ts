import Type from 'typebox'
import { chainOf, findRootOrganization } from '#modules/organizations'
import { authorize, seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, Page, PageQuery } from '#platform/shapes'
import { personPolicy } from './person.policy.ts'
import { findPeople, personOrder } from './person.store.ts'
import { PersonSchema, presentPerson } from './person.ts'

export const findPeopleEndpoint = endpoint({
  route: 'GET /api/people',
  summary: 'People in reach, by name or account, or at a unit and below it',
  may: personPolicy.read,
  query: Type.Object({
    ...PageQuery,
    search: Type.Optional(Type.String({ maxLength: 50 })),
    organizationId: Type.Optional(Id),
    order: personOrder.query,
  }),
  answer: Page(PersonSchema),
  async handle({ db, actor, query }) {
    const { organizationId, limit = 50, search } = query
    if (organizationId !== undefined) authorize(actor, personPolicy.read, await chainOf(db, organizationId))
    const order = personOrder.at(query)
    const units = organizationId === undefined ? seats(actor, personPolicy.read) : [organizationId]
    const top = await findRootOrganization(db)
    const reach = top && units.includes(top.id) ? 'everyone' : units
    const { items, next } = order.page(await findPeople(db, reach, search, order, limit + 1), limit)
    return { items: items.map(presentPerson), next }
  },
})
