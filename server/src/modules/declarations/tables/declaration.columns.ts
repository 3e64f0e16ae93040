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
export const gradeValues = { set: 'grade', codes: GRADES }

/** The columns of a table of declared figures, in the order of the template. */
export const declarationColumns: readonly SheetColumn[] = [
  column('organization', { names: organizationWords }),
  column('metric', { required: true, names: metricWords }),
  column('period'),
  column('value', { required: true, counts: true, noneSkips: true }),
  column('audience', { values: audienceValues }),
  column('channel', { values: channelValues }),
  column('note'),
]
