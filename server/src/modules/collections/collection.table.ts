import type { ColumnType, Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'
import type { Addressed } from './sending/addressed.ts'
import type { KnownValue } from './sheets/known-value.ts'

type Json<T> = ColumnType<T, string, string>
type Values = Record<string, unknown>

export interface CollectionTable {
  id: Generated<string>
  organizationId: number
  questionnaire: string
  questionnaireVersion: number
  title: string
  period: string
  note: Generated<string>
  dueOn: string
  remind: number
  addressed: Json<Addressed>
  version: Generated<number>
  askedBy: string
  askedByName: string
  askedAt: Date
  remindedAt: Date | null
  closedAt: Date | null
  closedBecause: Generated<string>
}

/** Why a sheet is asked no more. */
export type SheetEnd = 'collection-closed' | 'unit-closed' | 'unit-moved'

export interface CollectionSheetTable extends CheckedTable {
  collectionId: string
  organizationId: number
  firstOrganizationId: number
  askedAs: string
  values: ColumnType<Values, string | undefined, string>
  reasons: ColumnType<Record<string, string>, string | undefined, string>
  known: ColumnType<Record<string, KnownValue>, string | undefined, string>
  dueOn: string | null
  extendedBecause: Generated<string>
  ended: SheetEnd | null
  changedAt: Date | null
  writtenBy: Generated<string[]>
}
