import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { type Locale, sentence } from '#platform/locale'
import { findImportKind, type ImportKind } from '#platform/sheets/import-kind'
import { findEarlier, findRunNames, type ImportRun } from './import-run.store.ts'
import { type ImportRunAnswer, presentRun } from './import-run.ts'
import { findRecordsOf } from './parts/import-row.store.ts'

/** A run as the actor reads it: its file, its starter, and whether the file was read in before. */
export async function answerRun(
  db: Kysely<Database>,
  run: ImportRun,
  actor: Actor,
  locale: Locale,
): Promise<ImportRunAnswer> {
  const names = await findRunNames(db, run)
  const mine = run.startedBy === actor.id
  const kind = await findImportKind(db, run.kind)
  const remark = mine ? await remarkOf(db, run, kind, locale) : null
  return { ...presentRun(run, kind, await findEarlier(db, run), locale), ...names, mine, remark }
}

async function remarkOf(
  db: Kysely<Database>,
  run: ImportRun,
  kind: ImportKind<unknown> | undefined,
  locale: Locale,
): Promise<string | null> {
  if (run.state !== 'imported' || !kind?.remark) return null
  const ids = (await findRecordsOf(db, run.id)).map(({ recordId }) => recordId)
  const said = await kind.remark(db, ids, run.changedAt)
  return said ? sentence(locale, said.code, said.params) : null
}
