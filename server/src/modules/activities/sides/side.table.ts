import type { RecordState } from '@medelge/workflow'
import type { Generated } from 'kysely'

export interface SessionSideTable {
  id: Generated<string>
  sessionId: string
  unitId: number
  hosts: number[]
  day: string
  state: Generated<RecordState>
  version: Generated<number>
  checkAt: number | null
  checksLeft: Generated<number>
  recordedBy: string
  recordedAt: Generated<Date>
  submittedBy: string | null
  submittedAt: Date | null
  acceptedBy: Generated<string[]>
  countedAt: Date | null
}
