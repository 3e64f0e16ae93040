import Type from 'typebox'
import { listExport } from '#engines/lists/export/list-export'
import { anyOrder, readWhole } from '#engines/lists/export/read-rows'
import { platformErrors } from '#platform/errors'
import { Choice, Id } from '#platform/shapes'
import { findOrganization } from './organization.store.ts'
import { organizationKinds, organizationLevels } from './organization.ts'
import { unitRows } from './unit-list.store.ts'

export const exportOrganizations = listExport({
  list: 'organizations',
  summary: 'A unit and all units below it today, by code, as a file',
  may: 'member',
  query: {
    organizationId: Id,
    kind: Type.Optional(Choice(organizationKinds)),
    level: Type.Optional(Choice(organizationLevels)),
  },
  async read({ db, query }) {
    if (!(await findOrganization(db, query.organizationId))) throw platformErrors.NOT_FOUND()
    return readWhole(
      db,
      () => unitRows(query),
      anyOrder,
      (batch) => batch,
    )
  },
  columns: [
    { key: 'name', kind: 'text', value: (one) => one.name },
    { key: 'shortName', kind: 'text', value: (one) => one.shortName },
    { key: 'nameMongolian', kind: 'text', value: (one) => one.nameMongolian },
    { key: 'kind', kind: 'text', value: (one, words) => words(`value.organization-kind.${one.kind}`) },
    { key: 'level', kind: 'text', value: (one, words) => words(`value.organization-level.${one.level}`) },
    { key: 'area', kind: 'text', value: (one) => one.areaName },
    { key: 'parent', kind: 'text', value: (one) => one.parentName },
    { key: 'code', kind: 'text', value: (one) => one.code },
  ],
})
