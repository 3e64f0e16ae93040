import type { Generated } from 'kysely'

export const reportStates = ['waiting', 'confirmed', 'returned'] as const
export type ReportState = (typeof reportStates)[number]

/** What one tells of: hours of service, or how many questions one answered, or items one passed on. */
export const reportActs = ['served', 'answered', 'shared'] as const
export type ReportAct = (typeof reportActs)[number]

/** What somebody with an account says they did. */
export interface ServiceReportTable {
  id: Generated<string>
  memberId: string
  day: string
  act: Generated<ReportAct>
  /** Of service alone. */
  halfHours: number | null
  /** Of what is counted by how many. */
  items: number | null
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
