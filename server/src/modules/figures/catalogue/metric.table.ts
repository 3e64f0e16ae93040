import type { Formula, MetricKind } from '@medelge/figures'
import type { ColumnType, Generated } from 'kysely'

export interface MetricTable {
  id: Generated<number>
  code: string
  version: Generated<number>
  kind: MetricKind
  unit: string
  scale: number
  theme: string
  position: number
  name: string
  nameEn: string
  definition: Generated<string>
  pinyin: string
  initials: string
  formula: ColumnType<Formula | null, string | null, string | null>
}
