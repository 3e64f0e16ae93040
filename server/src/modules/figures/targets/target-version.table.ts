import type { Generated } from 'kysely'

export interface TargetVersionTable {
  organizationId: number
  metric: string
  year: number
  version: number
  /** In the smallest unit of the metric; null where the target was taken back. */
  amount: number | null
  most: Generated<boolean>
  source: string
  note: Generated<string>
  setBy: string
  setByName: Generated<string>
  setAt: Date
}
