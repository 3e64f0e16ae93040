import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { chainOf, findRootOrganization } from '#modules/organizations'
import { type Actor, authorize, seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, Page, PageQuery } from '#platform/shapes'
import { personPolicy } from './person.policy.ts'
import { findPeople, personOrder } from './person.store.ts'
import { PersonSchema, presentPerson } from './person.ts'

export const peopleFilter = {
  search: Type.Optional(Type.String({ maxLength: 50 })),
  organizationId: Type.Optional(Id),
}

/** The units whose people are asked for, and everybody below them; without one, all that the actor reaches. */
export async function peopleReach(
  db: Kysely<Database>,
  actor: Actor,
  organizationId: number | undefined,
): Promise<number[] | 'everyone'> {
  if (organizationId !== undefined) authorize(actor, personPolicy.read, await chainOf(db, organizationId))
  const units = organizationId === undefined ? seats(actor, personPolicy.read) : [organizationId]
  const top = await findRootOrganization(db)
  return top && units.includes(top.id) ? 'everyone' : units
}

export const findPeopleEndpoint = endpoint({
  route: 'GET /api/people',
  summary: 'People in reach, by name or account, or at a unit and below it',
  may: personPolicy.read,
  query: Type.Object({
    ...PageQuery,
    ...peopleFilter,
    order: personOrder.query,
  }),
  answer: Page(PersonSchema),
  async handle({ db, actor, query }) {
    const { organizationId, limit = 50, search } = query
    const reach = await peopleReach(db, actor, organizationId)
    const order = personOrder.at(query)
    const { items, next } = order.page(await findPeople(db, reach, search, order, limit + 1), limit)
    return { items: items.map(presentPerson), next }
  },
})
