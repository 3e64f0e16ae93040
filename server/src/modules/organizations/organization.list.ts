import Type from 'typebox'
import { number, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { Choice, Id } from '#platform/shapes'
import { ListedUnitSchema } from './organization.ts'
import { organizationKinds, organizationLevels } from './organization-kinds.ts'
import { ofAnyUnit } from './tree/in-unit.ts'
import { unitOrder, unitRows } from './unit-list.store.ts'

// A unit in the middle is below and above: units directly below, added up, are not the units there are.
export const organizationList = listEndpoints({
  name: 'units',
  summary: 'A unit and all units below it today, by code unless asked otherwise',
  may: 'member',
  reads: 'replica',
  filter: {
    organizationId: Id,
    kind: Type.Optional(Choice(organizationKinds)),
    level: Type.Optional(Choice(organizationLevels)),
    search: Search(),
  },
  order: unitOrder,
  within: ofAnyUnit,
  rows: unitRows,
  item: ListedUnitSchema,
  present: (row) => row,
  columns: {
    name: text('name'),
    shortName: text('shortName'),
    nameMongolian: text('nameMongolian'),
    kind: word('kind', 'value.organization-kind'),
    level: word('level', 'value.organization-level'),
    area: text('areaName'),
    parent: text('parentName'),
    code: text('code'),
    children: number('children'),
  },
})
