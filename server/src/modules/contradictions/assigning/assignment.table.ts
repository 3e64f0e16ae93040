import type { ColumnType, Generated } from 'kysely'
import type { ContradictionFacts } from '../contradiction.ts'

/** Why nobody is asked any more; `lapsed`: they left, or lost the right to answer. */
export type AssignmentEnd = 'answered' | 'gone' | 'reassigned' | 'taken-back' | 'lapsed'

export interface ContradictionAssignmentTable {
  id: Generated<string>
  subjectKind: string
  subjectId: string
  organizationId: number
  matter: string
  facts: ColumnType<ContradictionFacts, string, never>
  note: string
  personId: string
  personName: string
  dueOn: string
  assignedBy: string
  assignedByName: string
  assignedAt: Date
  ended: AssignmentEnd | null
  endedAt: Date | null
}
