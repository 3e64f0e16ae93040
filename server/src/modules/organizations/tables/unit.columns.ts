import type { SheetColumn } from '#platform/sheets/columns'
import { organizationKinds, organizationLevels } from '../organization-kinds.ts'
import { organizationWords } from '../organization-words.ts'

const column = (field: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  field,
  key: `column.units.${field}`,
  ...more,
})

export const kindValues = { set: 'organization-kind', codes: organizationKinds }
export const levelValues = { set: 'organization-level', codes: organizationLevels }

/** The columns of a table of units and the areas they stand in, in the order of the template. */
export const unitColumns: readonly SheetColumn[] = [
  column('name', { required: true }),
  column('shortName'),
  column('nameMongolian'),
  column('kind', { values: kindValues }),
  column('level', { values: levelValues }),
  column('parent', { names: organizationWords }),
  column('areaCode'),
  column('areaName'),
  column('inhabitants'),
  column('since'),
]
