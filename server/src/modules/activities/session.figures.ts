import { crosswalk, SESSION_RULES, sessionFacts } from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import type { Countable } from '#modules/checks'
import { recordFeed } from '#modules/figures'
import { findActivity } from './series/activity.store.ts'
import { seriesCodes } from './series/series.store.ts'
import { findSeriesById } from './series/series.ts'
import { SessionFactsSchema, type SessionRow } from './session.ts'

const { kind, seriesId, activityId, themes, hosts, day, headcounts, materials, works } =
  SessionFactsSchema.properties

/** A session feeds metrics by the rules of sessions; one without a series of its own stands in that of its activity. */
export const sessionFeed = recordFeed({
  path: 'sessions',
  rules: SESSION_RULES,
  draft: Type.Object(
    { kind, seriesId, activityId, themes, hosts, day, headcounts, materials, works },
    { additionalProperties: false },
  ),
  async factsOf(db, draft) {
    const activity = draft.activityId ? await findActivity(db, draft.activityId) : undefined
    const series = await seriesCode(db, draft.seriesId ?? activity?.seriesId)
    return sessionFacts({ ...draft, series })
  },
})

const seriesCode = async (db: Kysely<Database>, id: number | null | undefined) =>
  id ? (await findSeriesById(db, id))?.code : undefined

const linesIn = (session: SessionRow, series: string | undefined) =>
  crosswalk(SESSION_RULES, sessionFacts({ ...session, series: series ?? null })).lines

/** What a session counts for, by the written rules. */
export const linesOf = async (db: Kysely<Database>, session: SessionRow) =>
  linesIn(session, await seriesCode(db, session.seriesId))

/** What many counted sessions say to the ledger. */
export async function countablesOf(
  db: Kysely<Database>,
  sessions: readonly SessionRow[],
): Promise<Countable[]> {
  const { rows: series } = await seriesCodes.execute(db)
  const codes = new Map<number | null, string>(series.map(({ id, code }) => [id, code]))
  return sessions.map((session) => ({
    hosts: session.hosts,
    lines: linesIn(session, codes.get(session.seriesId)),
  }))
}
