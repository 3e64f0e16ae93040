import type { Generated } from 'kysely'

export const reportStates = ['waiting', 'confirmed', 'returned'] as const
export type ReportState = (typeof reportStates)[number]

/** What somebody with an account says they did. */
export interface ServiceReportTable {
  id: Generated<string>
  memberId: string
  day: string
  halfHours: number
  what: string
  teamId: string | null
  state: ReportState
  version: Generated<number>
  reportedBy: string
  reportedAt: Date
  answeredBy: string | null
  answeredByName: string | null
  answeredAt: Date | null
  reason: Generated<string>
}
