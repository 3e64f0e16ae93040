import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { insertLives, type NewRecord } from '#modules/checks'
import { type NewChange, newChanges } from './change.checks.ts'

/**
 * Writes changes with the lives they have behind them: only such as move nothing, since what a record holds on which day
 * is not made anew.
 */
export const insertChanges = (
  trx: Kysely<Database>,
  lives: readonly NewRecord<NewChange & { facts: null; ends: false }>[],
) => insertLives(trx, newChanges, lives)
