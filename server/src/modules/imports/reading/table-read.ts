import type { Mapping, SheetColumn } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { PackedRows } from '#platform/sheets/pack-rows'
import type { ImportReport } from '../import-report.ts'

/** A column without what only the platform can do with it. */
export type ColumnToRead = Omit<SheetColumn, 'names'>

export interface TableToRead {
  path: string
  /** Media type, as found in the content when the file was sent. */
  type: string
  columns: readonly ColumnToRead[]
  sheet: number
  headerRow: number | undefined
  /** The columns as a person chose them; null as their titles say. */
  mapping: Mapping | null
  takeHidden: boolean
}

export interface TableRead {
  records: PackedRows
  /** What is wrong or has to be asked before any kind of record is thought of. */
  problems: Finding[]
  questions: Finding[]
  /** What stands above the titles and on the tab: it may speak of the year. */
  above: string[]
  report: ImportReport
}
