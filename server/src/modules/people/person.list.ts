import Type from 'typebox'
import { minute, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { findRootOrganization, unitsInReach } from '#modules/organizations'
import { Id } from '#platform/shapes'
import { personPolicy } from './person.policy.ts'
import { PersonSchema, presentPerson, statusOf } from './person.ts'
import { personOrder, personRows } from './person-list.store.ts'

export const personList = listEndpoints({
  name: 'people',
  summary: 'People in reach, by name or account, or at a unit and below it',
  may: personPolicy.read,
  filter: { search: Search(), organizationId: Type.Optional(Id) },
  order: personOrder,
  async within(request) {
    const units = await unitsInReach(request, personPolicy.read)
    const top = await findRootOrganization(request.db)
    const { search } = request.query
    return { units: top && units.includes(top.id) ? ('everyone' as const) : units, search }
  },
  rows: personRows,
  item: PersonSchema,
  present: presentPerson,
  columns: {
    name: text('name'),
    account: text('account'),
    unit: text('organizationName'),
    roles: {
      kind: 'text',
      value: ({ roles }, messages) =>
        [...new Set(roles.map(({ role }) => messages(`value.role.${role}`)))].join(messages('export.and')),
    },
    lastSignIn: minute('lastSignIn'),
    state: { kind: 'text', value: (one, messages) => messages(`export.people.state.${statusOf(one)}`) },
    secondFactor: word('secondFactor', 'export.people.secondFactor'),
  },
})
