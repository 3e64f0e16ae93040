import type { Rule } from '@medelge/figures'
import type { ColumnType, Generated } from 'kysely'

export interface CrosswalkRuleTable {
  code: string
  version: number
  feed: string
  metric: string
  since: string
  /** Null: from that day on it counts nothing. */
  rule: ColumnType<Rule | null, string | null, never>
  shipped: number | null
  reason: Generated<string>
  madeBy: string
  madeByName: Generated<string>
  madeAt: Date
  nth: Generated<number>
}
