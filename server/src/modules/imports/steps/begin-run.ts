import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { linkEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { inField } from '#platform/errors'
import type { Locale } from '#platform/locale'
import type { EndpointPlatform } from '#platform/platform'
import { findImportKind } from '#platform/sheets/import-kind'
import { answerRun } from '../answer-run.ts'
import { checkImport } from '../check-import.ts'
import { importErrors } from '../import.errors.ts'
import { insertRun } from '../import-run.store.ts'
import type { ImportRunAnswer } from '../import-run.ts'
import { demandTurn } from './demand-turn.ts'
import type { Onward } from './onward.ts'

/** What is to be read in, and where. */
export interface Wanted {
  kind: string
  organizationId: number
  submit?: boolean
}

/** Refuses whoever may not read in such records at the unit. */
export async function demandKind(
  db: Kysely<Database>,
  actor: Actor,
  { kind: code, organizationId }: Wanted,
): Promise<void> {
  const kind = await findImportKind(db, code)
  if (!kind) throw importErrors.IMPORT_KIND_UNKNOWN({ kind: code, ...inField('kind') })
  authorize(actor, kind.may, await chainOf(db, organizationId))
  await kind.admit?.(db, actor, organizationId)
}

/** Begins to read in a table that was sent; `onward` is what shall follow once it was looked through. */
export async function beginRun(
  {
    db,
    actor,
    platform,
    locale,
  }: { db: Kysely<Database>; actor: Actor; platform: EndpointPlatform; locale: Locale },
  { submit = true, ...wanted }: Wanted & { evidenceId: string },
  onward: Onward | null = null,
): Promise<ImportRunAnswer> {
  await demandKind(db, actor, wanted)
  await demandTurn(db, actor.id)
  // Linked first: the file may be none, or none of theirs, and that is told in words.
  const id = randomUUID()
  await linkEvidence(db, 'import', id, [wanted.evidenceId], actor, 'evidenceId')
  const run = await insertRun(db, { id, ...wanted, submit, startedBy: actor.id ?? '', onward })
  await platform.jobs.add(db, checkImport, { id: run.id, version: run.version })
  const answer = await answerRun(db, run, actor, locale)
  await noteAct(db, actor, platform.clock(), {
    kind: 'import.begun',
    organizationId: wanted.organizationId,
    subject: { kind: 'import', id: run.id, name: answer.fileName },
    details: { kind: wanted.kind },
  })
  return answer
}
