import type { ColumnType, Generated } from 'kysely'
import type { Mapping } from '#platform/sheets/columns'
import type { ImportReport } from './import-report.ts'
import type { ImportState } from './import-states.ts'
import type { Confirmation } from './parts/confirmation.ts'
import type { Onward } from './steps/onward.ts'
import type { Corrections } from './words/corrections.ts'

export interface ImportRunTable {
  id: Generated<string>
  kind: string
  evidenceId: string
  organizationId: number
  startedBy: string
  state: ImportState
  version: Generated<number>
  sheet: Generated<number>
  headerRow: number | null
  mapping: ColumnType<Mapping | null, string | null, string | null>
  corrections: ColumnType<Corrections, string | undefined, string>
  confirmed: ColumnType<Confirmation[], string | undefined, string>
  part: Generated<boolean>
  /** What follows the check by itself; gone once it was looked at. */
  onward: ColumnType<Onward | null, string | null, string | null>
  repeatOf: string | null
  originId: string | null
  recorded: Generated<number>
  leftOver: Generated<number>
  restId: string | null
  takeHidden: Generated<boolean>
  submit: boolean
  total: Generated<number>
  done: Generated<number>
  report: ColumnType<ImportReport, string | undefined, string>
  createdAt: Generated<Date>
  changedAt: Generated<Date>
  /** Since when the table is gone. */
  forgottenAt: Date | null
}

export interface ImportRowTable {
  originId: string
  row: number
  runId: string
  recordId: string | null
  name: Generated<string>
  day: Generated<string>
  files: Generated<string[]>
}

export interface ImportChoiceTable {
  personId: string
  kind: string
  field: string
  word: string
  chosen: string
  at: Generated<Date>
}
