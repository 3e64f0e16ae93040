import Type from 'typebox'
import { minute, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { LookUp } from '#engines/lists/list-request'
import { findRootOrganization, unitsInReach } from '#modules/organizations'
import { Id } from '#platform/shapes'
import { personPolicy } from './person.policy.ts'
import { type MaskedPerson, maskPerson, PersonSchema, presentMasked, statusOf } from './person.ts'
import { type ListedPerson, personOrder, personRows } from './person-list.store.ts'

const withMasks =
  ({ keyring }: LookUp) =>
  (rows: ListedPerson[]): MaskedPerson[] =>
    rows.map((row) => maskPerson(row, keyring))

export const personList = listEndpoints({
  name: 'people',
  summary: 'People in reach, by name or account, or at a unit and below it',
  may: personPolicy.read,
  watched: true,
  filter: { search: Search(), organizationId: Type.Optional(Id) },
  order: personOrder,
  async within(request) {
    const units = await unitsInReach(request, personPolicy.read)
    const top = await findRootOrganization(request.db)
    const { search } = request.query
    return { units: top && units.includes(top.id) ? ('everyone' as const) : units, search }
  },
  rows: personRows,
  complete: withMasks,
  item: PersonSchema,
  present: presentMasked,
  columns: {
    name: text('name'),
    account: text('account'),
    unit: text('organizationName'),
    phone: text('maskedPhone'),
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
