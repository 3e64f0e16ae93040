import type { Headcount } from '@medelge/figures'
import type { ColumnType } from 'kysely'
import type { CheckedTable } from '#modules/checks'

type Json<T> = ColumnType<T, string, string>

export interface SessionTable extends CheckedTable {
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
}

export interface SessionScopeTable {
  organizationId: number
  day: string
  sessionId: string
}
