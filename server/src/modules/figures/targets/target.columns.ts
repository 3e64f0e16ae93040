import { organizationWords } from '#modules/organizations'
import type { SheetColumn } from '#platform/sheets/columns'
import { metricWords } from '../catalogue/metric-words.ts'

const column = (field: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  field,
  key: `column.targets.${field}`,
  ...more,
})

/** Whether it is to be reached or not to be exceeded. */
export const boundValues = { set: 'bound', codes: ['least', 'most'] }

/** The columns of a table of targets, in the order of the template. */
export const targetColumns: readonly SheetColumn[] = [
  column('organization', { names: organizationWords }),
  column('metric', { required: true, names: metricWords }),
  column('year', { plans: true }),
  column('bound', { values: boundValues }),
  column('value', { required: true, plans: true }),
  column('source', { required: true }),
  column('note'),
]
