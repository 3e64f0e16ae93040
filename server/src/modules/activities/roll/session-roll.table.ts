import type { Generated } from 'kysely'
import type { ServicePart } from '#modules/teams'

/** Who of the rolls took part in a session, as what and for how long. */
export interface SessionPartTable {
  id: Generated<string>
  sessionId: string
  memberId: string
  part: ServicePart
  halfHours: number
  teamId: string | null
}

/** How often the roll of a session was written. */
export interface SessionRollTable {
  sessionId: string
  version: number
  changedBy: string
  changedAt: Date
}
