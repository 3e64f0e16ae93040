import { FACILITY_KIND_CODES } from '@medelge/figures'
import Type from 'typebox'
import { day, number, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { checkedFilter } from '#modules/checks'
import { inUnit } from '#modules/organizations'
import { Choice } from '#platform/shapes'
import { facilityPolicy } from './facility.policy.ts'
import { facilityOrder, facilityRows, facilitySums } from './facility.store.ts'
import { FacilitySchema, presentFacility, stateWords } from './facility.ts'

export const facilityList = listEndpoints({
  name: 'facilities',
  summary:
    'Facilities of a unit and everything below it, by code unless asked otherwise; withdrawn ones only where asked for',
  may: facilityPolicy.read,
  filter: {
    ...checkedFilter,
    kind: Type.Optional(Choice(FACILITY_KIND_CODES)),
    search: Search(),
  },
  order: facilityOrder,
  within: inUnit(facilityPolicy.read),
  rows: facilityRows,
  item: Type.Object({ ...FacilitySchema.properties, unitName: Type.String(), areaName: Type.String() }),
  present: (row) => ({ ...presentFacility(row), unitName: row.unitName, areaName: row.areaName }),
  columns: {
    name: text('name'),
    kind: word('kind', 'value.facility-kind'),
    unit: text('unitName'),
    area: text('areaName'),
    code: text('code'),
    quantity: number('quantity'),
    opened: day('openedOn'),
    closed: { kind: 'day', value: (one, messages) => one.closedOn ?? messages(stateWords(one)) },
    note: text('note'),
  },
  sums: facilitySums,
})
