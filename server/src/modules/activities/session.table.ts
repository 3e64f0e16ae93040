import type { Headcount } from '@medelge/figures'
import type { RecordState } from '@medelge/workflow'
import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>

export interface SessionTable {
  id: Generated<string>
  activityId: string | null
  seriesId: number | null
  kind: string
  title: string
  themes: string[]
  day: string
  endDay: string | null
  startTime: string | null
  endTime: string | null
  areaId: number
  place: string
  hosts: number[]
  experts: string[]
  headcounts: Json<Headcount[]>
  countMethod: string
  materials: number
  works: number
  note: string
  confirmed: string[]
  state: Generated<RecordState>
  version: Generated<number>
  checkAt: number | null
  checksLeft: Generated<number>
  recordedBy: string
  recordedAt: Generated<Date>
  submittedBy: string | null
  submittedAt: Date | null
  /** Who has accepted it since it was last handed in, lowest level first. */
  acceptedBy: Generated<string[]>
  countedAt: Date | null
}

export interface SessionScopeTable {
  organizationId: number
  day: string
  sessionId: string
}
