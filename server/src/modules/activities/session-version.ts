import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findEvidenceOf } from '#modules/evidence'
import { presentSession, type SessionRow } from './session.ts'

/** Sessions with their evidence by name, as the history keeps them. */
export async function versionsOf(db: Kysely<Database>, sessions: readonly SessionRow[]) {
  const ids = sessions.map(({ id }) => id)
  const evidence = await findEvidenceOf(db, 'session', ids)
  return sessions.map((session) => ({
    ...presentSession(session),
    evidence: (evidence.get(session.id) ?? []).map(({ id, name }) => ({ id, name })),
  }))
}

export const versionOf = async (db: Kysely<Database>, session: SessionRow) =>
  (await versionsOf(db, [session]))[0] ?? { ...presentSession(session), evidence: [] }
