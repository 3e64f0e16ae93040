import { crosswalk, SESSION_RULES, sessionFacts } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#house/actor'
import { postEntries, postEntry, reverseEntry } from '#modules/figures'
import { readSeriesCodes } from './series.store.ts'
import { findSeriesById } from './series.ts'
import type { SessionRow } from './session.ts'

const linesIn = (session: SessionRow, series: string | undefined) =>
  crosswalk(
    SESSION_RULES,
    sessionFacts({ ...session, kind: session.kind as 'lecture', series: series ?? null }),
  ).lines

/** What a session counts for, by the written rules. */
export async function linesOf(db: Kysely<Database>, session: SessionRow) {
  const series = session.seriesId ? await findSeriesById(db, session.seriesId) : undefined
  return linesIn(session, series?.code)
}

/** Posts many counted sessions at once; answers the number of each entry by the session's id. */
export async function postSessions(
  trx: Kysely<Database>,
  counted: readonly { session: SessionRow; by: string; at: Date }[],
): Promise<Map<string, number>> {
  const codes: ReadonlyMap<number | null, string> = await readSeriesCodes(trx)
  const ids = await postEntries(
    trx,
    counted.map(({ session, by, at }) => ({
      source: { kind: 'session', id: session.id, version: session.version },
      hosts: session.hosts,
      lines: linesIn(session, codes.get(session.seriesId)),
      by,
      at,
    })),
  )
  return new Map(counted.map(({ session }, place) => [session.id, ids[place] ?? 0]))
}

/** Posts a counted session to the ledger; the entry's number stays with the session. */
export async function postSession(
  trx: Kysely<Database>,
  session: SessionRow,
  actor: Actor,
  at: Date,
  adjustment?: string,
) {
  return postEntry(trx, {
    source: { kind: 'session', id: session.id, version: session.version },
    hosts: session.hosts,
    lines: await linesOf(trx, session),
    by: actor.id ?? '',
    at,
    adjustment,
  })
}

/** Takes a counted session back out of every total by a reversing entry. */
export const reverseSession = (
  trx: Kysely<Database>,
  entryId: number,
  actor: Actor,
  at: Date,
  why: { reason: string; adjustment?: string },
) => reverseEntry(trx, entryId, { by: actor.id ?? '', at, ...why })
