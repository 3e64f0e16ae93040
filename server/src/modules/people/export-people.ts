import { listExport } from '#engines/lists/export/list-export'
import { readWhole } from '#engines/lists/export/read-rows'
import { minuteOf } from '#platform/clock'
import { peopleFilter, peopleReach } from './find-people.ts'
import { personPolicy } from './person.policy.ts'
import { peopleRows, personOrder } from './person.store.ts'

export const exportPeople = listExport({
  list: 'people',
  summary: 'All people that the same filter of the list leaves, in the same order, as a file',
  may: personPolicy.read,
  query: { ...peopleFilter, order: personOrder.query },
  async read({ db, actor, query: { organizationId, search, order } }) {
    const reach = await peopleReach(db, actor, organizationId)
    const rows = (place: Parameters<typeof peopleRows>[2]) => peopleRows(reach, search, place)
    return readWhole(db, rows, personOrder.at({ order }), (batch) => batch)
  },
  columns: [
    { key: 'name', kind: 'text', value: (one) => one.name },
    { key: 'account', kind: 'text', value: (one) => one.account },
    { key: 'unit', kind: 'text', value: (one) => one.organizationName },
    {
      key: 'roles',
      kind: 'text',
      value: ({ roles }, words) =>
        [...new Set(roles.map(({ role }) => words(`value.role.${role}`)))].join(words('export.and')),
    },
    { key: 'lastSignIn', kind: 'text', value: (one) => one.lastSignIn && minuteOf(one.lastSignIn) },
  ],
})
