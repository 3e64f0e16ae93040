import type { Text } from '@medelge/documents'
import type { ColumnType, Generated } from 'kysely'

/** Other words that somebody proposes for a section. */
export interface DocumentSuggestionTable {
  id: Generated<string>
  documentId: string
  section: string
  /** The version of the section it was made from. */
  madeFrom: number
  body: ColumnType<Text, string, string>
  note: Generated<string>
  by: string
  byName: string
  at: Date
  outcome: 'taken' | 'declined' | null
  settledByName: string | null
  settledAt: Date | null
}
