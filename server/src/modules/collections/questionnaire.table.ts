import type { ColumnType } from 'kysely'
import type { Questionnaire } from './questionnaires/definition.ts'

export interface QuestionnaireTable {
  code: string
  organizationId: number | null
  version: number
  shipped: number | null
  madeBy: string
  madeAt: Date
}

export interface DefinitionTable {
  questionnaire: string
  version: number
  definition: ColumnType<Questionnaire, string, never>
  madeBy: string
  madeAt: Date
}
