import { FACILITY_KIND_CODES } from '@medelge/figures'
import { RECORD_STATES } from '@medelge/workflow'
import Type from 'typebox'
import { listEndpoints } from '#engines/lists/list'
import { inUnit } from '#modules/organizations'
import { Choice, Id } from '#platform/shapes'
import { facilityPolicy } from './facility.policy.ts'
import { facilityOrder, facilityRows, facilitySums } from './facility.store.ts'
import { FacilitySchema, presentFacility } from './facility.ts'

export const facilityList = listEndpoints({
  name: 'facilities',
  summary:
    'Facilities of a unit and everything below it, by code unless asked otherwise; withdrawn ones only where asked for',
  may: facilityPolicy.read,
  filter: {
    organizationId: Id,
    kind: Type.Optional(Choice(FACILITY_KIND_CODES)),
    search: Type.Optional(Type.String({ maxLength: 50 })),
    state: Type.Optional(Choice(RECORD_STATES)),
  },
  order: facilityOrder,
  within: inUnit(facilityPolicy.read),
  rows: facilityRows,
  complete: () => (rows) => rows,
  item: Type.Object({ ...FacilitySchema.properties, unitName: Type.String(), areaName: Type.String() }),
  present: (row) => ({ ...presentFacility(row), unitName: row.unitName, areaName: row.areaName }),
  columns: {
    name: { kind: 'text', value: (one) => one.name },
    kind: { kind: 'text', value: (one, words) => words(`value.facility-kind.${one.kind}`) },
    unit: { kind: 'text', value: (one) => one.unitName },
    area: { kind: 'text', value: (one) => one.areaName },
    code: { kind: 'text', value: (one) => one.code },
    quantity: { kind: 'number', value: (one) => one.quantity },
    opened: { kind: 'day', value: (one) => one.openedOn },
    closed: {
      kind: 'day',
      value: (one, words) =>
        one.closedOn ??
        words(one.state === 'counted' ? 'export.facilities.inUse' : `export.state.${one.state}`),
    },
    note: { kind: 'text', value: (one) => one.note },
  },
  sums: facilitySums,
})
