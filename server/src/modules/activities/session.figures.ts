import { crosswalk, SESSION_RULES, sessionFacts } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#house/actor'
import { postEntry, reverseEntry } from '#modules/figures'
import { findSeriesById } from './series.ts'
import type { SessionRow } from './session.ts'

/** What a session counts for, by the written rules. */
export async function linesOf(db: Kysely<Database>, session: SessionRow) {
  const series = session.seriesId ? await findSeriesById(db, session.seriesId) : undefined
  return crosswalk(
    SESSION_RULES,
    sessionFacts({ ...session, kind: session.kind as 'lecture', series: series?.code ?? null }),
  ).lines
}

/** Posts a counted session to the ledger; the entry's number stays with the session. */
export async function postSession(trx: Kysely<Database>, session: SessionRow, actor: Actor, at: Date) {
  return postEntry(trx, {
    source: { kind: 'session', id: session.id, version: session.version },
    hosts: session.hosts,
    lines: await linesOf(trx, session),
    by: actor.id ?? '',
    at,
  })
}

/** Takes a counted session back out of every total by a reversing entry. */
export const reverseSession = (
  trx: Kysely<Database>,
  entryId: number,
  actor: Actor,
  at: Date,
  reason: string,
) => reverseEntry(trx, entryId, { by: actor.id ?? '', at, reason })
