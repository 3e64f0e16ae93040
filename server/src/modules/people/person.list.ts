import Type from 'typebox'
import { listEndpoints } from '#engines/lists/list'
import { chainOf, findRootOrganization } from '#modules/organizations'
import { authorize, seats } from '#platform/actor'
import { minuteOf } from '#platform/clock'
import { Id } from '#platform/shapes'
import { personPolicy } from './person.policy.ts'
import { PersonSchema, presentPerson, standingOf } from './person.ts'
import { personOrder, personRows } from './person-list.store.ts'

export const personList = listEndpoints({
  name: 'people',
  summary: 'People in reach, by name or account, or at a unit and below it',
  may: personPolicy.read,
  filter: {
    search: Type.Optional(Type.String({ maxLength: 50 })),
    organizationId: Type.Optional(Id),
  },
  order: personOrder,
  async within({ db, actor, query: { organizationId, search } }) {
    if (organizationId !== undefined) authorize(actor, personPolicy.read, await chainOf(db, organizationId))
    const units = organizationId === undefined ? seats(actor, personPolicy.read) : [organizationId]
    const top = await findRootOrganization(db)
    return { units: top && units.includes(top.id) ? ('everyone' as const) : units, search }
  },
  rows: personRows,
  complete: () => (rows) => rows,
  item: PersonSchema,
  present: presentPerson,
  columns: {
    name: { kind: 'text', value: (one) => one.name },
    account: { kind: 'text', value: (one) => one.account },
    unit: { kind: 'text', value: (one) => one.organizationName },
    roles: {
      kind: 'text',
      value: ({ roles }, words) =>
        [...new Set(roles.map(({ role }) => words(`value.role.${role}`)))].join(words('export.and')),
    },
    lastSignIn: { kind: 'text', value: (one) => one.lastSignIn && minuteOf(one.lastSignIn) },
    state: { kind: 'text', value: (one, words) => words(`export.people.state.${standingOf(one)}`) },
    secondFactor: {
      kind: 'text',
      value: (one, words) => words(`export.people.secondFactor.${one.secondFactor}`),
    },
  },
  sums: {},
})
