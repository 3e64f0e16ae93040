import type { Audience, Channel } from '@medelge/figures'
import type { ColumnType, Generated } from 'kysely'

/** A bigint of the database: below 2^53, so a number is exact. */
type Big = ColumnType<number, number | string, number | string>

export interface ReachTable {
  id: Generated<number>
  key: Buffer
  hosts: number[]
  members: number[]
}

export interface ReachMemberTable {
  organization: number
  reach: number
  tallied: boolean
  own: boolean
}

export interface EntryTable {
  id: Generated<number>
  sourceKind: string
  sourceId: string
  sourceVersion: number
  declared: boolean
  enteredBy: string
  enteredAt: Date
  evidence: Generated<string[]>
  note: Generated<string>
  adjustment: string | null
  reverses: number | null
  move: number | null
  recount: number | null
  confirmation: string | null
  rules: Generated<string[]>
}

interface LineColumns {
  entry: Big
  amount: Big
  metric: number
  reach: number
  day: string
  audience: Audience
  channel: Channel
  sign: number
  declared: boolean
}

export interface TailTable extends LineColumns {
  id: Generated<number>
}

export interface PostingTable extends LineColumns {
  seq: Big
}

interface SumColumns {
  organization: number
  metric: number
  amount: Big
  own: Big
  declared: Big
  lines: Big
  declaredLines: Big
}

export interface BalanceTable extends SumColumns {
  audience: Audience
  channel: Channel
  month: string
}

export interface MonthTotalTable extends SumColumns {
  month: string
}

export interface CarryTable extends SumColumns {
  audience: Audience
  channel: Channel
  year: string
}

export interface FoldTable {
  id: number
  firstSeq: Big
  lastSeq: Big
  at: Date
  marks: Buffer
  digest: Buffer
}

export interface FoldRunTable {
  id: Generated<number>
  height: number
  firstSeq: Big
  lastSeq: Big
  earliest: Date
}

export interface FoldRunSumTable extends SumColumns {
  run: number
  month: string
}

export interface FoldRunDetailTable extends SumColumns {
  run: number
  month: string
  audience: Audience
  channel: Channel
}

export interface PeriodCloseTable {
  id: Generated<number>
  organization: number
  closedThrough: string
  reason: string
  closedBy: string
  closedAt: Date
}

export interface FrozenFigureTable {
  id: Generated<string>
  reportKind: string
  reportId: string
  place: string
  organization: number
  metric: number
  period: string
  audience: Audience | null
  channel: Channel | null
  amount: number | null
  mark: 'none' | 'records' | 'partly' | 'declared'
  position: number
  digest: Buffer
  frozenBy: string
  frozenAt: Date
}
