import type { Generated } from 'kysely'

export interface PublishedFigureTable {
  id: Generated<string>
  organizationId: number
  metric: string
  period: string
  publishedBy: string
  publishedByName: string
  publishedAt: Date
  withdrawnBy: string | null
  withdrawnByName: string | null
  withdrawnAt: Date | null
}
