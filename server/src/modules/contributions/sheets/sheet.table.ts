import type { ColumnType, Generated } from 'kysely'
import type { SheetFacts } from '../contribution.ts'

export interface ContributionSheetTable {
  id: Generated<string>
  /** By which the paper is checked. */
  code: string
  memberId: string
  /** In whose name it was issued. */
  organizationId: number
  facts: ColumnType<SheetFacts, string, string>
  /** Follows from all of the facts. */
  digest: string
  issuedBy: string
  issuedByName: string
  issuedAt: Date
  withdrawnAt: Date | null
  withdrawnByName: string | null
  reason: Generated<string>
}
