import type { Severity } from '@medelge/consistency'
import type { ColumnType, Generated } from 'kysely'
import type { ContradictionFacts } from './contradiction.ts'

export interface ContradictionTable {
  id: Generated<string>
  subjectKind: string
  subjectId: string
  organizationId: number
  key: string
  rule: string
  severity: Severity
  facts: ColumnType<ContradictionFacts, string, string>
  note: string
  answeredBy: string
  answeredByName: string
  answeredAt: Date
}
