import type { Form, Scheme, Scored } from '@medelge/appraisal'
import type { ColumnType, Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'
import type { FedFigure } from './feeding/fed-figure.ts'

type Json<T> = ColumnType<T, string, string>

export interface AppraisalTable extends CheckedTable {
  organizationId: number
  year: number
  form: Json<Form>
  scheme: Json<Scheme>
  changedAt: Generated<Date>
  /** Who else wrote in it. */
  writtenBy: Generated<string[]>
}

/** A form as it was read when it was handed in. */
export interface AppraisalReadingTable {
  id: Generated<string>
  appraisalId: string
  form: Json<Form>
  scheme: Json<Scheme>
  scored: Json<Scored>
  figures: Json<FedFigure[]>
  readAt: Date
  handedInBy: string
  handedInByName: string
}

export interface AppraisalSummaryTable {
  appraisalId: string
  digest: Buffer
  total: number
  grade: string
  wrong: number
  open: number
}

export interface AppraisalVersionTable {
  appraisalId: string
  number: number
  form: Json<Form>
  scheme: Json<Scheme>
  scored: Json<Scored>
  figures: Json<FedFigure[]>
  digest: string
  note: Generated<string>
  frozenBy: string
  frozenByName: string
  frozenAt: Date
  /** As its reading has them; null where it was frozen before there were checks. */
  readAt: Date | null
  handedInBy: string | null
  handedInByName: string | null
  /** When and why it was taken back; it stays as it was signed. */
  revokedAt: Date | null
  revokedByName: string | null
  revokedBecause: string | null
}
