import type { Kysely, RawBuilder } from 'kysely'
import type { Database } from '#database'
import type { Role } from '../actor.ts'
import type { Config } from '../config.ts'
import { extensionPoint } from '../extension-point.ts'
import type { Platform } from '../platform.ts'

type Db = Kysely<Database>

/** Something whose time is over. */
export interface DueRow {
  key: string
  /** In its order things go, and then by key. */
  place: number
  /** Since when its time runs. */
  at: Date
  bytes: number
  /** Whose or what it is, so that a person knows it again. */
  name: string
  note: string
}

export const periodUnits = ['day', 'month'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/**
 * A kind of data that is removed at the end of its time. What it is called, what it holds and what happens to it stands
 * in the locales under `retention.CODE.name`, `.holds` and `.goes`.
 */
export interface RetentionKind {
  code: string
  unit: PeriodUnit
  /** How long it is kept where nobody says otherwise, and what may be said; the machine's settings may have a word. */
  range(config: Config): { usual: number; least: number; most: number }
  /** The one rule: whose time was over before a moment. What is shown and what is removed both come from it. */
  due(before: Date): RawBuilder<DueRow>
  /** Keeps others from what may go, where it could come back into use while it is removed; the rule is asked again then. */
  lock?(trx: Db, keys: readonly string[]): Promise<unknown>
  /** Removes these, some thousand at most, in the caller's transaction. */
  drop(trx: Db, keys: readonly string[], at: Date): Promise<unknown>
  /** What is left to do outside of the database; done anew where it broke off. */
  afterwards?(platform: Platform): Promise<void>
  /** Who may see examples, where that is not everybody who may see how long things are kept. */
  shownTo?: readonly Role[]
}

/** What is removed at the end of its time. */
export const retentionKinds = extensionPoint<RetentionKind>('kinds of data that are removed')

/** What is never removed, by its code; why not stands in the locales under `retention.CODE.reason`. */
export const keptKinds = extensionPoint<string>('kinds of data that are kept')

/** Removes what is kept for these people's own comfort alone, such as what they were told. */
export type PersonalTrace = (trx: Db, people: readonly string[]) => Promise<unknown>

/** What goes when people are forgotten, besides their account. */
export const personalTraces = extensionPoint<PersonalTrace>('what is kept for single people')
