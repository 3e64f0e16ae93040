import Type from 'typebox'
import { getMemberFor, memberPolicy } from '#modules/members'
import { seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Choice, Day, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { findService, sumServiceByYear } from './service.store.ts'
import { serviceParts } from './service-source.ts'

export const ServiceYearSchema = Type.Object({
  year: Type.Integer(),
  part: Choice(serviceParts),
  hours: Type.Number(),
  times: Type.Integer(),
})

export const ServiceRowSchema = Type.Object({
  id: Uuid,
  source: Type.String({ description: '`session`, or `report` of what they told themselves' }),
  day: Day,
  part: Choice(serviceParts),
  hours: Type.Number(),
  what: Type.String({ description: 'Empty where the record is out of reach' }),
  screen: Nullable(Type.String()),
  team: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
})

export const getMemberService = endpoint({
  route: 'GET /api/members/{id}/service',
  summary:
    'The hours of service of a person by year and part, and with `year` the records they are the sum of; only what counts',
  may: memberPolicy.read,
  params: UuidParams,
  query: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2999 })) }),
  answer: Type.Object({ years: Type.Array(ServiceYearSchema), rows: Type.Array(ServiceRowSchema) }),
  async handle({ db, params, query: { year }, actor }) {
    const { id, personId } = await getMemberFor(db, actor, params.id, memberPolicy.read)
    const own = personId !== null && personId === actor.id
    const days = { from: `${year}-01-01`, to: `${year}-12-31` }
    const reach = own ? {} : { seats: seats(actor, memberPolicy.read) }
    return {
      years: await sumServiceByYear(db, [id]),
      rows: year === undefined ? [] : await findService(db, id, { ...days, ...reach }),
    }
  },
})
