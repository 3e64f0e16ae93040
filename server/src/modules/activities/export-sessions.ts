import { listExport } from '#engines/lists/export/list-export'
import { readWhole } from '#engines/lists/export/read-rows'
import { chainOf, unitNames } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { sessionFilter } from './find-sessions.ts'
import { sessionPolicy } from './session.policy.ts'
import { presentSession } from './session.ts'
import { sessionOrder, sessionRows } from './session-list.store.ts'

export const exportSessions = listExport({
  list: 'sessions',
  summary: 'All sessions that the same filter of the list leaves, in the same order, as a file',
  may: sessionPolicy.read,
  query: { ...sessionFilter, order: sessionOrder.query },
  async read({ db, actor, query }) {
    authorize(actor, sessionPolicy.read, await chainOf(db, query.organizationId))
    const { order, ...filter } = query
    const nameOf = unitNames(db)
    return readWhole(
      db,
      (place) => sessionRows(db, filter, place),
      sessionOrder.at({ order }),
      async (rows) => {
        const names = await nameOf(rows.flatMap(({ hosts }) => hosts))
        return rows.map((row) => ({
          ...presentSession(row),
          hostNames: row.hosts.map((id) => names.get(id) ?? ''),
        }))
      },
    )
  },
  columns: [
    { key: 'title', kind: 'text', value: (one) => one.title },
    { key: 'day', kind: 'day', value: (one) => one.day },
    { key: 'kind', kind: 'text', value: (one, words) => words(`value.session-kind.${one.kind}`) },
    { key: 'hosts', kind: 'text', value: (one, words) => one.hostNames.join(words('export.and')) },
    { key: 'place', kind: 'text', value: (one) => one.place },
    { key: 'offline', kind: 'number', value: (one) => one.offline },
    { key: 'online', kind: 'number', value: (one) => one.online },
    { key: 'state', kind: 'text', value: (one, words) => words(`export.state.${one.state}`) },
  ],
})
