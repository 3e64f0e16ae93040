import { crosswalk, SESSION_RULES, sessionFacts } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { postEntries } from '#modules/figures'
import { readSeriesCodes } from './series/series.store.ts'
import { findSeriesById } from './series/series.ts'
import type { SessionRow } from './session.ts'

const linesIn = (session: SessionRow, series: string | undefined) =>
  crosswalk(SESSION_RULES, sessionFacts({ ...session, series: series ?? null })).lines

/** What a session counts for, by the written rules. */
export async function linesOf(db: Kysely<Database>, session: SessionRow) {
  const series = session.seriesId ? await findSeriesById(db, session.seriesId) : undefined
  return linesIn(session, series?.code)
}

/** Posts many counted sessions at once. */
export async function postSessions(
  trx: Kysely<Database>,
  counted: readonly { session: SessionRow; by: string; at: Date }[],
): Promise<void> {
  const codes: ReadonlyMap<number | null, string> = await readSeriesCodes(trx)
  await postEntries(
    trx,
    counted.map(({ session, by, at }) => ({
      source: { kind: 'session', id: session.id, version: session.version },
      hosts: session.hosts,
      lines: linesIn(session, codes.get(session.seriesId)),
      by,
      at,
    })),
  )
}
