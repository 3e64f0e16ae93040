import type { Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'

/** What stood wrong in a frozen version, with what is right and why. */
export interface DocumentErratumTable extends CheckedTable {
  documentId: string
  /** Of the version. */
  number: number
  organizationId: number
  section: string
  heading: string
  /** Of a figure; null for words. */
  place: string | null
  was: string
  becomes: string
  source: Generated<string>
  reason: string
  recordedByName: string
}
