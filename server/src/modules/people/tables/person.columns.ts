import { organizationWords } from '#modules/organizations'
import { roles } from '#platform/actor'
import type { SheetColumn } from '#platform/sheets/columns'

const column = (field: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  field,
  key: `column.people.${field}`,
  ...more,
})

export const roleValues = { set: 'role', codes: roles }

/** The columns of a table of people, in the order of the template. */
export const personColumns: readonly SheetColumn[] = [
  column('name', { required: true }),
  column('account', { required: true }),
  column('phone', { personal: true }),
  column('unit', { names: organizationWords }),
  column('roles'),
]
