import type { Formula } from '@medelge/figures'
import type { ColumnType, Generated } from 'kysely'

export interface MetricVersionTable {
  code: string
  version: number
  since: string
  name: string
  nameEn: string
  definition: string
  formula: ColumnType<Formula | null, string | null, never>
  reason: Generated<string>
  madeBy: string
  madeByName: Generated<string>
  madeAt: Date
}
