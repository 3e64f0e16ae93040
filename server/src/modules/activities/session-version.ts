import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findEvidenceOf } from '#modules/evidence'
import { presentSession, type SessionRow } from './session.ts'

/** A session with its evidence by name, as the history keeps it. */
export const versionOf = async (db: Kysely<Database>, session: SessionRow) => ({
  ...presentSession(session),
  evidence: ((await findEvidenceOf(db, 'session', [session.id])).get(session.id) ?? []).map(
    ({ id, name }) => ({ id, name }),
  ),
})
