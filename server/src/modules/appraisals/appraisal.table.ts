import type { Form, Scheme, Scored } from '@medelge/appraisal'
import type { ColumnType, Generated } from 'kysely'
import type { FedFigure } from './feeding/fed-figure.ts'

type Json<T> = ColumnType<T, string, string>

export interface AppraisalTable {
  id: Generated<string>
  organizationId: number
  year: number
  form: Json<Form>
  scheme: Json<Scheme>
  version: Generated<number>
  createdBy: string
  createdAt: Generated<Date>
  changedAt: Generated<Date>
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
}
