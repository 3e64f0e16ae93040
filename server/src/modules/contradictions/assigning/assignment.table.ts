import type { Finding } from '@medelge/consistency'
import type { ColumnType, Generated } from 'kysely'
import type { Locale } from '#platform/locale'

/** Why nobody is asked any more; `lapsed`: they left, or lost the right to answer. */
export type AssignmentEnd = 'answered' | 'gone' | 'reassigned' | 'taken-back' | 'lapsed'

/** What is asked, as it stood when it was asked, in every language. */
export interface AskedFacts {
  places: Finding['places']
  question: Record<Locale, string>
}

export interface ContradictionAssignmentTable {
  id: Generated<string>
  subjectKind: string
  subjectId: string
  organizationId: number
  matter: string
  facts: ColumnType<AskedFacts, string, never>
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
