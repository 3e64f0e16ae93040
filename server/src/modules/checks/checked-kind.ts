import type { Kysely } from 'kysely'
import type { TObject, TProperties } from 'typebox'
import type { Database } from '#database'
import type { NewEntry, Source } from '#modules/figures'
import type { Permission } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'
import type { Locale } from '#platform/locale'
import type { CheckedRow } from './checked-row.ts'
import type { CheckCard } from './inbox/check-card.ts'
import type { Lead } from './levels/check-level.ts'
import type { StepBy } from './steps/step-by.ts'

type Db = Kysely<Database>

/** What a record says to the ledger when it is counted; by whom and when is added by the check. */
export type Countable = Pick<
  NewEntry,
  'hosts' | 'lines' | 'declared' | 'evidence' | 'note' | 'adjustment' | 'confirmation'
>

/**
 * A kind of record that is checked level by level before it counts. Its table has the columns of `CheckedTable`
 * and a branch in the view `waiting_check`.
 */
export interface CheckedKind<Row extends CheckedRow = CheckedRow> {
  /** The kind as the ledger, the evidence and the history name it; also its table. */
  kind:
    | 'session'
    | 'declaration'
    | 'session_side'
    | 'register_record'
    | 'register_change'
    | 'register_merger'
    | 'appraisal'
    | 'document'
    | 'document_erratum'
    | 'collection_sheet'
  /** As addresses name it. */
  path: string
  /** A part of another record; whoever made that finds it there, not among their open work. */
  part?: true
  /** Its last yes confirms it and counts nowhere. */
  confirms?: true
  /** Where the workbench shows it. */
  screenOf(row: Row): string
  /** Who hands in, recalls, and withdraws what does not count yet: at the unit that leads, or above. */
  record: Permission
  /** Who corrects and withdraws what counts: where it was checked, or above. */
  correct: Permission
  /** Under which source the ledger has it; by its kind, id and version where nothing else is said. */
  sourceOf?(row: Row): Source
  leadOf(row: Row): Lead
  /** Refuses to hand in what cannot be checked, and keeps what is to be checked where it would move by itself. */
  makeReady?(trx: Db, row: Row, by: StepBy): void | Promise<void>
  /** What it counts for. A kind that posts nothing of its own says what its last yes does, in `totals`, instead. */
  count?(db: Db, row: Row): Promise<Countable>
  totals?: {
    enter(trx: Db, row: Row, by: StepBy): Promise<void>
    leave(trx: Db, row: Row, by: StepBy): Promise<void>
  }
  /** What follows from its entering the totals, or leaving them; `row` is as it stands then. */
  entered?(trx: Db, row: Row, by: StepBy): Promise<void>
  left?(trx: Db, row: Row, by: StepBy): Promise<void>
  /** The facts as the history keeps them. */
  versionOf(db: Db, row: Row): Promise<unknown>
  /** The same without the evidence, for a kind whose history keeps that by its names. */
  factsOf?(row: Row): object
  /** How they stand in the queue, by id. */
  cards(db: Db, rows: readonly Row[], locale: Locale, now: Date): Promise<ReadonlyMap<string, CheckCard>>
}

/** The same with what its addresses answer. */
export interface CheckedNoun<Path extends string, Shape extends TProperties, Row extends CheckedRow>
  extends CheckedKind<Row> {
  path: Path
  answer: TObject<Shape>
  present(row: Row): object
}

/** The kinds in the queue. */
export const checkedKinds = extensionPoint<CheckedKind<never>>('checked kinds')

/** The names of the kinds that are no part of another. */
export const wholeKinds = (): string[] =>
  checkedKinds
    .all()
    .filter((kind) => !kind.part)
    .map(({ kind }) => kind)

/** The kind of what waits; every branch of `waiting_check` has one. */
export function getChecked(kind: string): CheckedKind {
  const known = checkedKinds.all().find((one) => one.kind === kind)
  if (!known) throw new Error(`Nobody knows how to check a ${kind}`)
  return known as unknown as CheckedKind
}

/** The name of the kind that addresses call so; of what is none, no record has it. */
export const nameOfPath = (path: string): string =>
  checkedKinds.all().find((kind) => kind.path === path)?.kind ?? ''
