import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { findActor } from '#modules/people'
import { type Actor, allows } from '#platform/actor'
import { findImportKind, type ImportKind } from '#platform/sheets/import-kind'
import { importErrors } from '../import.errors.ts'
import type { ImportRun } from '../import-run.store.ts'

/** Whoever began a run, and what is read in, if they may still read it in there; throws why they may not. */
export async function getStarter(
  db: Kysely<Database>,
  run: ImportRun,
): Promise<{ kind: ImportKind<unknown>; actor: Actor }> {
  const kind = await findImportKind(db, run.kind)
  if (!kind) throw importErrors.IMPORT_KIND_UNKNOWN({ kind: run.kind })
  const actor = await findActor(db, run.startedBy)
  if (!actor) throw importErrors.IMPORT_STARTER_SUSPENDED()
  if (!allows(actor, kind.may, await chainOf(db, run.organizationId))) throw importErrors.IMPORT_ROLE_GONE()
  return { kind, actor }
}
