import Type from 'typebox'
import { listEndpoints } from '#engines/lists/list'
import { platformErrors } from '#platform/errors'
import { Choice, Id, Nullable } from '#platform/shapes'
import { findOrganization } from './organization.store.ts'
import { OrganizationSchema } from './organization.ts'
import { organizationKinds, organizationLevels } from './organization-kinds.ts'
import { unitOrder, unitRows } from './unit-list.store.ts'

export const organizationList = listEndpoints({
  name: 'units',
  summary: 'A unit and all units below it today, by code unless asked otherwise',
  may: 'member',
  filter: {
    organizationId: Id,
    kind: Type.Optional(Choice(organizationKinds)),
    level: Type.Optional(Choice(organizationLevels)),
    search: Type.Optional(Type.String({ maxLength: 50 })),
  },
  order: unitOrder,
  async within({ db, query }) {
    if (!(await findOrganization(db, query.organizationId))) throw platformErrors.NOT_FOUND()
    return query
  },
  rows: unitRows,
  complete: () => (rows) => rows,
  item: Type.Object({
    ...OrganizationSchema.properties,
    areaName: Type.String(),
    parentName: Nullable(Type.String()),
    children: Type.Integer({ description: 'Units directly below it' }),
  }),
  present: (row) => row,
  columns: {
    name: { kind: 'text', value: (one) => one.name },
    shortName: { kind: 'text', value: (one) => one.shortName },
    nameMongolian: { kind: 'text', value: (one) => one.nameMongolian },
    kind: { kind: 'text', value: (one, words) => words(`value.organization-kind.${one.kind}`) },
    level: { kind: 'text', value: (one, words) => words(`value.organization-level.${one.level}`) },
    area: { kind: 'text', value: (one) => one.areaName },
    parent: { kind: 'text', value: (one) => one.parentName },
    code: { kind: 'text', value: (one) => one.code },
    children: { kind: 'number', value: (one) => one.children },
  },
  // A unit in the middle is below and above: units directly below, added up, are not the units there are.
  sums: {},
})
