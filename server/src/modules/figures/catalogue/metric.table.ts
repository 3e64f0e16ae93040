import type { Formula, FormulaFrom, MetricKind } from '@medelge/figures'
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
  /** Officers changed or made it: a release leaves it alone. */
  local: Generated<boolean>
  /** From which day on it is computed how; null where that never changed. */
  formulas: ColumnType<FormulaFrom[] | null, string | null, string | null>
}
