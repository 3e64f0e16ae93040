import {
  AUDIENCES,
  crosswalk,
  FORMER_RULES,
  type RuleVersion,
  rulesOn,
  SESSION_KINDS,
  SESSION_RULES,
  sessionFacts,
} from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import type { Countable } from '#modules/checks'
import { holdRules, recordFeed, ruleVersions } from '#modules/figures'
import { readTogether } from '#platform/database/read-together'
import { findActivity } from './series/activity.store.ts'
import { seriesCodes } from './series/series.store.ts'
import { findSeriesById } from './series/series.ts'
import { SessionFactsSchema, type SessionRow } from './session.ts'
import { countCounted, findCounted } from './session-counted.store.ts'
import { hostsCounted } from './sides/hosts-counted.ts'

type Db = Kysely<Database>
type Codes = ReadonlyMap<number | null, string>

const KIND = 'session'
const { kind, seriesId, activityId, themes, hosts, day, headcounts, materials, works } =
  SessionFactsSchema.properties

const factsIn = (session: SessionRow, codes: Codes) =>
  sessionFacts({ ...session, series: codes.get(session.seriesId) ?? null })

const codesOf = (series: readonly { id: number; code: string }[]): Codes =>
  new Map<number | null, string>(series.map(({ id, code }) => [id, code]))

const readCodes = async (db: Db) => codesOf((await seriesCodes.execute(db)).rows)

/** A session feeds metrics by the rules of sessions; one without a series of its own stands in that of its activity. */
export const sessionFeed = recordFeed({
  path: 'sessions',
  kind: KIND,
  shipped: [...FORMER_RULES, ...SESSION_RULES],
  draft: Type.Object(
    { kind, seriesId, activityId, themes, hosts, day, headcounts, materials, works },
    { additionalProperties: false },
  ),
  async factsOf(db, draft) {
    const activity = draft.activityId ? await findActivity(db, draft.activityId) : undefined
    const id = draft.seriesId ?? activity?.seriesId
    const series = id ? await findSeriesById(db, id) : undefined
    return sessionFacts({ ...draft, series: series?.code })
  },
  async demands(db) {
    const series = [...(await readCodes(db)).values()]
    const audiences = AUDIENCES.filter((one) => one !== 'none')
    return { kind: SESSION_KINDS, series, audiences, themes: null }
  },
  numbers: ['materials', 'works'],
  countCounted,
  async findCounted(db, filter) {
    const [rows, codes] = [await findCounted(db, filter), await readCodes(db)]
    const found = []
    for (const row of rows) {
      const { id, version, title } = row
      found.push({ id, version, title, hosts: await hostsCounted(db, row), facts: factsIn(row, codes) })
    }
    return found
  },
})

const linesIn = (session: SessionRow, codes: Codes, versions: readonly RuleVersion[]) =>
  crosswalk(rulesOn(versions, session.day), factsIn(session, codes)).lines

/** What sessions ask before they are counted: the rules, held as they are, and the codes of series. */
async function readForCounting(db: Db) {
  await holdRules(db)
  const { series, versions } = await readTogether(db, { series: seriesCodes, versions: ruleVersions(KIND) })
  return { codes: codesOf(series), versions }
}

/** What a session counts for, by the written rules. */
export async function linesOf(db: Db, session: SessionRow) {
  const { codes, versions } = await readForCounting(db)
  return linesIn(session, codes, versions)
}

/** What many counted sessions say to the ledger. */
export async function countablesOf(db: Db, sessions: readonly SessionRow[]): Promise<Countable[]> {
  const { codes, versions } = await readForCounting(db)
  return sessions.map((session) => ({ hosts: session.hosts, lines: linesIn(session, codes, versions) }))
}

/** The rules of sessions, to be read by whoever tells what one counted for. */
export const sessionRuleVersions = ruleVersions(KIND)
