import type { Cell } from '@medelge/sheets'
import type { Mapping } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { UnknownWord } from './words/unknown-word.ts'

/** Findings that are kept and shown one by one; more are only counted. */
export const SHOWN = 500

/** What a check found, kept with the run in codes; its sentences are made when somebody reads it. */
export interface ImportReport {
  sheets?: readonly string[]
  /** The sheet that was read. */
  sheet?: number
  /** Hidden rows that were left out. */
  hiddenRows?: number
  headerRow?: number
  titles?: string[]
  mapping?: Mapping
  /** The year the table speaks of; what is given back of it speaks of the same. */
  usualYear?: number
  /** The first rows as they stand in the file. */
  preview?: { row: number; cells: Cell[] }[]
  /** Rows below the titles that are no records: totals, repeated titles, signatures. */
  skipped?: { row: number; text: string }[]
  problems?: Finding[]
  problemCount?: number
  questions?: Finding[]
  questionCount?: number
  /** How many questions of each code, those not shown too. */
  questionKinds?: { code: string; count: number }[]
  /** Rows that could be recorded without the others, if every question were confirmed. */
  rightRows?: number
  /** Rows recorded before from the same table; they are passed over. */
  recordedBefore?: number[]
  recordedBeforeCount?: number
  /** Words that are no name of anything, each once. */
  unknown?: UnknownWord[]
  /** Why the file could not be read at all, or the import broke off. */
  failure?: { code: string; details: Record<string, unknown> }
}
