import type { ColumnType, Generated } from 'kysely'
import type { RegisterDefinition } from './definition.ts'

export interface RegisterKindTable {
  code: string
  /** Whose list it is: this unit and all below it keep it; everybody where none is named. */
  organizationId: number | null
  version: number
  /** Of a list that comes with the product: which release of it was taken last. */
  shipped: number | null
  /** By which codes its records say until when they are valid, the newest first; null where they do not. */
  validBy: string[] | null
  /** How many months before its end validity is spoken of. */
  validMonths: number | null
  /** Whether a record counts no more once it is valid no more. */
  lapses: Generated<boolean>
  madeBy: string
  madeAt: Date
  /** The version by whose rule the keys of its records were made. */
  keyed: Generated<number>
  /** From this day on it takes no new records. */
  closedOn: string | null
  closedBy: string | null
  closedWhy: Generated<string>
}

export interface RegisterDefinitionTable {
  kind: string
  version: number
  definition: ColumnType<RegisterDefinition, string, never>
  madeBy: string
  madeAt: Date
}
