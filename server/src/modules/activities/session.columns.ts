import { AUDIENCES, SESSION_KINDS } from '@medelge/figures'
import { areaWords } from '#modules/areas'
import { organizationWords } from '#modules/organizations'
import type { SheetColumn } from '#platform/sheets/columns'
import { seriesWords } from './series.store.ts'
import { countMethods } from './session.ts'

/** The groups a session can count; `none` is a word of the ledger alone. */
export const groups = AUDIENCES.filter((audience) => audience !== 'none')

const column = (field: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  field,
  key: `sessions.${field}`,
  ...more,
})

export const kindValues = { set: 'session-kind', codes: SESSION_KINDS }
export const groupValues = { set: 'audience', codes: groups }
export const methodValues = { set: 'count-method', codes: countMethods }

/** The columns of a table of sessions, in the order of the template. */
export const sessionColumns: readonly SheetColumn[] = [
  column('title', { required: true }),
  column('kind', { values: kindValues }),
  column('day', { required: true }),
  column('endDay'),
  column('startTime'),
  column('endTime'),
  column('area', { names: areaWords }),
  column('place'),
  column('hosts', { names: organizationWords }),
  column('audience', { values: groupValues }),
  column('offline', { counts: true }),
  column('online', { counts: true }),
  ...groups.filter((group) => group !== 'public').map((group) => column(`group.${group}`, { counts: true })),
  column('method', { values: methodValues }),
  column('materials', { counts: true }),
  column('works', { counts: true }),
  column('series', { names: seriesWords }),
  column('themes'),
  column('experts'),
  column('files'),
  column('note'),
]
