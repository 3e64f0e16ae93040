import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { insertLives, type Newcomers, type NewRecord } from '#modules/checks'
import { valuesIn } from './examination/session-facts.ts'
import { sessionChecks } from './session.checks.ts'
import { countablesOf } from './session.figures.ts'
import { placeNewSessions } from './session.store.ts'
import type { SessionFacts, SessionRow } from './session.ts'

/** A session with the life it has behind it. */
export type SessionLife = NewRecord<SessionFacts>

/** Sessions as they are first written, from a form, a table or all at once: one is a batch of one. */
export const newSessions: Newcomers<SessionFacts, SessionRow> = {
  checks: sessionChecks,
  columns: valuesIn,
  place: placeNewSessions,
  countAll: countablesOf,
}

export const insertSessions = (trx: Kysely<Database>, lives: readonly SessionLife[]) =>
  insertLives(trx, newSessions, lives)
