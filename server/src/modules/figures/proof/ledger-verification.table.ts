import type { Generated } from 'kysely'

export interface LedgerVerificationTable {
  id: Generated<number>
  at: Date
  personId: string | null
  whole: boolean
  postings: number | null
}
