import { sheetColumns } from '#engines/fields/sheet-columns'
import { areaWords } from '#modules/areas'
import { organizationWords } from '#modules/organizations'
import type { SheetColumn } from '#platform/sheets/columns'
import { seriesWords } from '../series/series.store.ts'
import { groups, sessionFields, tabledFirst } from '../session.fields.ts'

export const kindValues = { set: sessionFields.kind.words, codes: sessionFields.kind.of }
export const groupValues = { set: sessionFields.headcounts.cells.audience.words, codes: groups }
export const methodValues = { set: sessionFields.countMethod.words, codes: sessionFields.countMethod.of }

const column = (field: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  field,
  key: `session.${field}`,
  ...more,
})

/** Who came stands in one number with its group, or in a column for each group. */
const headColumns = [
  column('audience', { values: groupValues }),
  column('offline', { counts: true }),
  column('online', { counts: true }),
  ...groups.filter((group) => group !== 'public').map((group) => column(`group.${group}`, { counts: true })),
]

/** The columns of a table of sessions, in the order of the template. */
export const sessionColumns: readonly SheetColumn[] = sheetColumns(sessionFields, 'session', tabledFirst, {
  title: { required: true },
  day: { required: true },
  areaId: { names: areaWords },
  hosts: { names: organizationWords },
  seriesId: { names: seriesWords },
  headcounts: headColumns,
})
