import type { Generated } from 'kysely'

export interface TeamMemberTable {
  id: Generated<string>
  teamId: string
  memberId: string
  since: string
  /** The first day on which they are in it no more. */
  until: string | null
  recordedBy: string
  recordedAt: Date
}

export interface TeamLeaderTable {
  id: Generated<string>
  teamId: string
  since: string
  /** None where nobody leads it from that day on. */
  teamMemberId: string | null
  recordedBy: string
  recordedAt: Date
}
