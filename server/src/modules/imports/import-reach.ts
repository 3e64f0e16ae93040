import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, allows } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { importPolicy } from './import.policy.ts'
import { findRun, type ImportRun } from './import-run.store.ts'

/** The run, for its starter and for whoever may see what is read in at its unit. */
export async function getReadableRun(db: Kysely<Database>, id: string, actor: Actor): Promise<ImportRun> {
  const run = await findRun(db, id)
  if (!run) throw platformErrors.NOT_FOUND()
  if (run.startedBy === actor.id) return run
  if (!allows(actor, importPolicy.see, await chainOf(db, run.organizationId)))
    throw platformErrors.NOT_FOUND()
  return run
}
