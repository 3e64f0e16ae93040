import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#house/actor'
import { findEvidenceOf } from '#modules/evidence'
import { presentSession, type SessionRow } from './session.ts'

type Db = Kysely<Database>
export type SessionDeed =
  | 'recorded'
  | 'changed'
  | 'submitted'
  | 'accepted'
  | 'counted'
  | 'returned'
  | 'corrected'
  | 'withdrawn'
  | 'recalled'
  | 'undone'
  | 'moved'

/** A session with its evidence by name, as the history keeps it. */
export const versionOf = async (db: Db, session: SessionRow) => ({
  ...presentSession(session),
  evidence: ((await findEvidenceOf(db, 'session', [session.id])).get(session.id) ?? []).map(
    ({ id, name }) => ({ id, name }),
  ),
})

/** Notes who did what, with the facts as they stand after it. */
export const noteEvent = async (
  trx: Db,
  session: SessionRow,
  deed: SessionDeed,
  actor: Actor,
  at: Date,
  more: { note?: string; organizationId?: number | null } = {},
) =>
  trx
    .insertInto('sessionEvent')
    .values({
      sessionId: session.id,
      deed,
      personId: actor.id ?? '',
      personName: actor.name,
      organizationId: more.organizationId ?? null,
      at,
      version: session.version,
      note: more.note ?? '',
      facts: JSON.stringify(await versionOf(trx, session)),
    })
    .execute()

export const findHistory = (db: Db, sessionId: string) =>
  db
    .selectFrom('sessionEvent')
    .select(['deed', 'personName', 'organizationId', 'at', 'version', 'note', 'facts'])
    .where('sessionId', '=', sessionId)
    .orderBy('id')
    .execute()

/** The last thing that happened to a session, and what happened before it. */
export const findLastTwo = (db: Db, sessionId: string) =>
  db
    .selectFrom('sessionEvent')
    .select(['deed', 'personId', 'organizationId', 'at', 'version', 'facts'])
    .where('sessionId', '=', sessionId)
    .orderBy('id', 'desc')
    .limit(2)
    .execute()

/** When a session came to the level where it waits: the last yes below it. */
export const findArrival = async (db: Db, sessionId: string): Promise<Date | undefined> =>
  (
    await db
      .selectFrom('sessionEvent')
      .select('at')
      .where('sessionId', '=', sessionId)
      .where('deed', '=', 'accepted')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.at
