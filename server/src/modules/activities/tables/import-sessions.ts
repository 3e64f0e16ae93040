import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { lockChecked, noteStep, remarkUnchecked, tellStep } from '#modules/checks'
import { linkEvidence } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import type { ImportKind, ImportScene, Progress, RecordedRow } from '#platform/sheets/import-kind'
import { sessionChecks } from '../session.checks.ts'
import { sessionPolicy } from '../session.policy.ts'
import { checkRows, type ReadSession, STEP } from './check-session-rows.ts'
import { sessionColumns } from './session.columns.ts'
import { insertSessions } from './session-bulk.store.ts'

async function insert(
  trx: Kysely<Database>,
  ready: readonly ReadSession[],
  { actor, now, submit, file }: ImportScene,
  progress: Progress,
): Promise<RecordedRow[]> {
  const step = { by: { id: actor.id ?? '', name: actor.name }, at: now }
  const recorded: RecordedRow[] = []
  for (let first = 0; first < ready.length; first += STEP) {
    const part = ready.slice(first, first + STEP)
    const lives = part.map(({ facts }) => ({
      facts,
      recorded: { ...step, note: file.name },
      ...(submit ? { submitted: step } : {}),
    }))
    const ids = await insertSessions(trx, lives)
    for (const [place, { row, facts, files }] of part.entries())
      recorded.push({ row, id: ids[place] ?? '', name: facts.title, day: facts.day, files })
    await progress(first + lives.length)
  }
  if (submit)
    await tellStep(
      trx,
      sessionChecks,
      recorded.map(({ id }) => id),
      { step: 'submitted' },
      { actor, at: now },
    )
  return recorded
}

async function attach(
  trx: Kysely<Database>,
  id: string,
  evidenceIds: readonly string[],
  actor: Actor,
  now: Date,
): Promise<boolean> {
  const session = await lockChecked(trx, sessionChecks, id)
  const open = session.state === 'draft' || session.state === 'returned' || session.state === 'submitted'
  if (!open || session.acceptedBy.length > 0 || session.recordedBy !== actor.id) return false
  await linkEvidence(trx, 'session', id, evidenceIds, actor)
  await noteStep(trx, sessionChecks, session, 'changed', { actor, at: now })
  return true
}

/** Sessions from a table, as drafts or handed in for checking; each row is one session. */
export const sessionImport: ImportKind<ReadSession> = {
  kind: 'sessions',
  may: sessionPolicy.record,
  columns: sessionColumns,
  check: checkRows,
  insert,
  remark: remarkUnchecked(sessionChecks),
  attach,
}
