import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#house/actor'
import type { Locale } from '#house/locale'
import { findEarlier, findRunNames, type ImportRun } from './import-run.store.ts'
import { type ImportRunAnswer, presentRun } from './import-run.ts'

/** A run as the actor reads it: its file, its starter, and whether the file was read in before. */
export async function answerRun(
  db: Kysely<Database>,
  run: ImportRun,
  actor: Actor,
  locale: Locale,
): Promise<ImportRunAnswer> {
  const names = await findRunNames(db, run)
  const mine = run.startedBy === actor.id
  return { ...presentRun(run, await findEarlier(db, run), locale), ...names, mine }
}
