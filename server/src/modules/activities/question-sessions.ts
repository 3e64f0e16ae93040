import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { AreaNames } from '#modules/areas'
import type { Finding } from '#platform/sheets/finding'
import type { ImportScene } from '#platform/sheets/import-kind'
import { findInhabitants, findTwins, sameKey } from './question-sessions.store.ts'
import type { SessionFacts } from './session.ts'

export interface ReadSession {
  row: number
  facts: SessionFacts
  /** Names of its photos, where the table tells them. */
  files: readonly string[]
}

type Reservation = NonNullable<SessionFacts['confirmed']>[number]

interface Doubt {
  reservation: Reservation
  finding: Omit<Finding, 'row'>
}

/** The unlikely of a whole table at once, by the same rules as for one session (`checkFacts`). */
export async function questionSessions(
  db: Kysely<Database>,
  sessions: readonly ReadSession[],
  areas: AreaNames,
  { today }: ImportScene,
): Promise<{ ready: ReadSession[]; questions: Finding[] }> {
  const twins = await findTwins(
    db,
    sessions.map(({ facts }) => facts),
  )
  const inhabitants = await findInhabitants(db)
  const seen = new Map<string, number>()
  const questions: Finding[] = []

  function doubtsOf({ row, facts }: ReadSession): Doubt[] {
    const doubts: Doubt[] = []
    const offline = facts.headcounts.reduce((sum, head) => sum + head.offline, 0)
    const around = areas.chain(facts.areaId).find(({ id }) => inhabitants.has(id))
    const limit = around && inhabitants.get(around.id)
    const doubt = (reservation: Reservation, field: string, value: string, code: string, params = {}) =>
      doubts.push({ reservation, finding: { field, value, code, params } })
    if (around && limit !== undefined && offline > limit) {
      const params = { area: around.name, inhabitants: limit }
      doubt('more-than-inhabitants', 'offline', String(offline), 'QUESTION_INHABITANTS', params)
    }
    if (Number(today.slice(0, 4)) - Number(facts.day.slice(0, 4)) > 20)
      doubt('far-day', 'day', facts.day, 'QUESTION_FAR_DAY')
    const key = sameKey(facts)
    const earlier = seen.get(key)
    if (earlier !== undefined) doubt('same-session', 'title', facts.title, 'QUESTION_SAME_ROW', { earlier })
    else if (twins.has(key)) doubt('same-session', 'title', facts.title, 'QUESTION_SAME_SESSION')
    if (earlier === undefined) seen.set(key, row)
    return doubts
  }

  const ready = sessions.map((session) => {
    const doubts = doubtsOf(session)
    for (const { finding } of doubts) questions.push({ row: session.row, ...finding })
    // Nothing is recorded before whoever reads in has confirmed what is asked here.
    const confirmed = doubts.map(({ reservation }) => reservation)
    return { ...session, facts: { ...session.facts, confirmed } }
  })
  return { ready, questions }
}
