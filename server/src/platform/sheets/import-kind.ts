import type { Cell } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor, Permission } from '../actor.ts'
import { extensionPoint } from '../extension-point.ts'
import type { SheetColumn } from './columns.ts'
import type { Finding } from './finding.ts'

/** One row of the file, its cells found by field whatever column they stand in. */
export interface GivenRow {
  row: number
  /** The whole row as it stands in the file. */
  cells: readonly Cell[]
  cell(field: string): Cell
}

/** Who reads in, where, when, and what holds for every row. */
export interface ImportContext {
  actor: Actor
  organizationId: number
  now: Date
  today: string
  /** The year the table's name speaks of. */
  usualYear: number | undefined
  submit: boolean
  file: { evidenceId: string; name: string }
}

export interface Checked<R> {
  ready: R[]
  problems: Finding[]
  /** Unlikely but possible; whoever reads in must say that it is so. */
  questions: Finding[]
}

export type Progress = (done: number) => Promise<void>

/** What became of a row: the record made of it, and what its photos may be named by. */
export interface RecordedRow {
  row: number
  id: string
  name?: string
  day?: string
  /** Names of files that the row says belong to it. */
  files?: readonly string[]
}

/** A kind of record that can be read in from a table; told by the module that owns it. */
export interface ImportKind<R> {
  kind: string
  may: Permission
  columns: readonly SheetColumn[]
  check(
    db: Kysely<Database>,
    rows: readonly GivenRow[],
    importContext: ImportContext,
    progress: Progress,
  ): Promise<Checked<R>>
  /** Writes all rows in the one transaction given, and tells which record each has become. */
  insert(
    trx: Kysely<Database>,
    ready: readonly R[],
    importContext: ImportContext,
    progress: Progress,
  ): Promise<readonly RecordedRow[]>
  /** What whoever read these records in should know of them now, as a sentence of the locale files. */
  remark?(
    db: Kysely<Database>,
    recordIds: readonly string[],
    now: Date,
  ): Promise<{ code: string; params: Record<string, unknown> } | undefined>
  /** Lets a record that is still open carry files; false where it takes none any more. Left out where none are carried. */
  attach?(
    trx: Kysely<Database>,
    recordId: string,
    evidenceIds: readonly string[],
    actor: Actor,
    now: Date,
  ): Promise<boolean>
}

/** The kinds of records that can be read in from tables. */
export const importKinds = extensionPoint<ImportKind<unknown>>('kinds of imports')

export const findImportKind = (kind: string): ImportKind<unknown> | undefined =>
  importKinds.all().find((one) => one.kind === kind)
