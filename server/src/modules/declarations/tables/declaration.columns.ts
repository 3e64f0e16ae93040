import { AUDIENCES, CHANNELS, GRADES } from '@medelge/figures'
import { metricWords } from '#modules/figures'
import { organizationWords } from '#modules/organizations'
import type { SheetColumn } from '#platform/sheets/columns'

const column = (field: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  field,
  key: `column.declarations.${field}`,
  ...more,
})

export const audienceValues = { set: 'audience', codes: AUDIENCES.filter((one) => one !== 'none') }
export const channelValues = { set: 'channel', codes: CHANNELS.filter((one) => one !== 'none') }
/** How exactly a number is said. */
export const comparatorValues = { set: 'comparator', codes: ['exactly', 'over', 'least', 'most', 'about'] }
/** What a number of a table is meant as: all there is, what comes on top, or no figure at all. */
export const meantValues = { set: 'meant', codes: ['whole', 'more', 'target', 'score'] }
export const gradeValues = { set: 'grade', codes: GRADES }

/** The columns of a table of declared figures, in the order of the template. */
export const declarationColumns: readonly SheetColumn[] = [
  column('organization', { names: organizationWords }),
  column('metric', { required: true, names: metricWords }),
  column('code'),
  column('since'),
  column('period'),
  column('meant', { values: meantValues }),
  column('comparator', { values: comparatorValues }),
  column('value', { required: true, counts: true, noneSkips: true }),
  column('unit'),
  column('audience', { values: audienceValues }),
  column('channel', { values: channelValues }),
  column('note'),
  column('document'),
  column('section'),
]
