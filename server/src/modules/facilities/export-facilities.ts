import { listExport } from '#engines/lists/export/list-export'
import { readWhole } from '#engines/lists/export/read-rows'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { facilityPolicy } from './facility.policy.ts'
import { facilityOrder, facilityRows } from './facility.store.ts'
import { facilityFilter } from './find-facilities.ts'

export const exportFacilities = listExport({
  list: 'facilities',
  summary: 'All facilities that the same filter of the list leaves, in the same order, as a file',
  may: facilityPolicy.read,
  query: { ...facilityFilter, order: facilityOrder.query },
  async read({ db, actor, query }) {
    authorize(actor, facilityPolicy.read, await chainOf(db, query.organizationId))
    const { order, ...filter } = query
    const rows = (place: Parameters<typeof facilityRows>[2]) => facilityRows(db, filter, place)
    return readWhole(db, rows, facilityOrder.at({ order }), (batch) => batch)
  },
  columns: [
    { key: 'name', kind: 'text', value: (one) => one.name },
    { key: 'kind', kind: 'text', value: (one, words) => words(`export.facilities.kind.${one.kind}`) },
    { key: 'unit', kind: 'text', value: (one) => one.unitName },
    { key: 'area', kind: 'text', value: (one) => one.areaName },
    { key: 'code', kind: 'text', value: (one) => one.code },
    { key: 'quantity', kind: 'number', value: (one) => one.quantity },
    { key: 'opened', kind: 'day', value: (one) => one.openedOn },
    {
      key: 'closed',
      kind: 'day',
      value: (one, words) =>
        one.closedOn ??
        words(one.state === 'counted' ? 'export.facilities.inUse' : `export.state.${one.state}`),
    },
  ],
})
