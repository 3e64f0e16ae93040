import type { CollectionSheetTable, CollectionTable } from './collection.table.ts'
import type { MinutesTable, ReadingTable, ReminderTable } from './costs.table.ts'
import type { DefinitionTable, QuestionnaireTable } from './questionnaire.table.ts'

/** The tables of collections and questionnaires. */
export interface CollectionTables {
  questionnaire: QuestionnaireTable
  questionnaireDefinition: DefinitionTable
  collection: CollectionTable
  collectionSheet: CollectionSheetTable
  collectionReminder: ReminderTable
  collectionMinutes: MinutesTable
  collectionReading: ReadingTable
}
