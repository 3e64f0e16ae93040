import type { Cell } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor, Permission } from '../actor.ts'
import { extensionPoint } from '../extension-point.ts'
import type { Keyring } from '../secrecy/keyring.ts'
import type { SaidWords, SheetColumn } from './columns.ts'
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
  /** Seals what is kept sealed. */
  keyring: Keyring
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
  /** What it is called where it is data; else it stands under `import.{kind}`. */
  said?: SaidWords
  may: Permission
  /** Refuses whom the kind is not for, or at which unit it has no records; without one it is for all. */
  admit?(db: Kysely<Database>, actor: Actor, organizationId?: number): Promise<void>
  columns: readonly SheetColumn[]
  /** What its records hold and no table can bring: no columns, but explained where those are. */
  apart?: readonly SheetColumn[]
  /** A row that was prepared and that nobody filled in: passed over like an empty one. */
  unfilled?(row: GivenRow): boolean
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

/** Kinds that are data: each list people made is one, `register:list-abc`; found by what stands behind the colon. */
export interface ImportFamily {
  name: string
  find(db: Kysely<Database>, code: string): Promise<ImportKind<unknown> | undefined>
}
export const importFamilies = extensionPoint<ImportFamily>('families of imports')

const declared = (kind: string) => importKinds.all().find((one) => one.kind === kind)

export async function findImportKind(
  db: Kysely<Database>,
  kind: string,
): Promise<ImportKind<unknown> | undefined> {
  const [name, code] = kind.split(':')
  const family = importFamilies.all().find((one) => one.name === name)
  return code !== undefined && family ? family.find(db, code) : declared(kind)
}

/** Whether a table of this kind may hold what is kept sealed. */
export const holdsPersonal = async (db: Kysely<Database>, kind: string): Promise<boolean> =>
  (await findImportKind(db, kind))?.columns.some(({ personal }) => personal) ?? false
