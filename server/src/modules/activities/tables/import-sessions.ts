import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { lockChecked, noteStep, recordMany, remarkUnchecked } from '#modules/checks'
import { linkEvidence } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import type { ImportContext, ImportKind, Progress, RecordedRow } from '#platform/sheets/import-kind'
import { newSessions } from '../insert-sessions.ts'
import { sessionChecks } from '../session.checks.ts'
import { sessionPolicy } from '../session.policy.ts'
import { checkRows, type ReadSession } from './check-session-rows.ts'
import { sessionColumns } from './session.columns.ts'

async function insert(
  trx: Kysely<Database>,
  ready: readonly ReadSession[],
  { actor, now, submit, file }: ImportContext,
  progress: Progress,
): Promise<RecordedRow[]> {
  const given = ready.map(({ facts }) => ({ facts, note: file.name }))
  const made = await recordMany(trx, newSessions, given, { actor, at: now, submit }, progress)
  return ready.map(({ row, facts, files }, nth) => ({
    row,
    id: made[nth]?.id ?? '',
    name: facts.title,
    day: facts.day,
    files,
  }))
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
