import type { Audience, Channel } from '@medelge/figures'
import type { RecordState } from '@medelge/workflow'
import type { Generated } from 'kysely'

export interface DeclarationTable {
  id: Generated<string>
  metric: string
  organizationId: number
  period: string
  day: string
  audience: Generated<Audience>
  channel: Generated<Channel>
  amount: number
  note: Generated<string>
  confirmation: string | null
  adjustment: string | null
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
