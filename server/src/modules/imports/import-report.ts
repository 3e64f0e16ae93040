import type { Mapping } from '#house/sheets/columns'
import type { Finding } from '#house/sheets/finding'
import type { Cell } from '#house/sheets/table'

/** Findings that are kept and shown one by one; more are only counted. */
export const SHOWN = 500

/** What a check found, kept with the run in codes; its sentences are made when somebody reads it. */
export interface ImportReport {
  sheets?: readonly string[]
  headerRow?: number
  titles?: string[]
  mapping?: Mapping
  /** The first rows as they stand in the file. */
  preview?: { row: number; cells: Cell[] }[]
  /** Rows below the titles that are no records: totals, repeated titles, signatures. */
  skipped?: { row: number; text: string }[]
  problems?: Finding[]
  problemCount?: number
  questions?: Finding[]
  questionCount?: number
  /** Why the file could not be read at all, or the import broke off. */
  failure?: { code: string; details: Record<string, unknown> }
}
