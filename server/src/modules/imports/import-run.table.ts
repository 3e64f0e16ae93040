import type { ColumnType, Generated } from 'kysely'
import type { Mapping } from '#house/sheets/columns'
import type { ImportReport } from './import-report.ts'

export interface ImportRunTable {
  id: Generated<string>
  kind: string
  evidenceId: string
  organizationId: number
  startedBy: string
  state: string
  version: Generated<number>
  sheet: Generated<number>
  headerRow: number | null
  mapping: ColumnType<Mapping | null, string | null, string | null>
  submit: boolean
  total: Generated<number>
  done: Generated<number>
  report: ColumnType<ImportReport, string | undefined, string>
  createdAt: Generated<Date>
  changedAt: Generated<Date>
}
