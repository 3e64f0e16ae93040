import { type Problem, problemsOf } from '@medelge/fields'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type SessionFacts, type SessionFieldName, sessionFields } from '../session.fields.ts'
import { type HeldAgainst, readHeldAgainst, sameKey } from './session-examination.store.ts'
import { yearOf } from './year-of.ts'

/** What cannot be: where, and the refusal that says so. */
export interface FactProblem {
  field: SessionFieldName
  /** The entry of a list that is meant. */
  position?: number
  /** Fields it was held against. */
  against: readonly SessionFieldName[]
  code: string
  params: Record<string, unknown>
}

/** What is unlikely but possible: it is asked once, and remembered as confirmed. */
export type Question =
  | { reservation: 'more-than-inhabitants'; offline: number; area: string; inhabitants: number }
  | { reservation: 'far-day'; day: string }
  /** `earlier` is the place in the batch of the one it may be, `id` the record. */
  | { reservation: 'same-session'; title: string; id?: string; earlier?: number }

export interface Examined {
  problems: FactProblem[]
  questions: Question[]
}

export interface ToExamine {
  facts: SessionFacts
  /** The record these are the new facts of. */
  id?: string
  /** Not all of it could be read: what stands for the rest is held against nothing. */
  partial?: boolean
  /** Whether whoever records may lead with the first host, by it and all above it; asked of new records. */
  mayLead?: (above: readonly number[]) => boolean
}

const codes: Record<Problem['problem'], string> = {
  'days-reversed': 'SESSION_DAYS_REVERSED',
  'times-reversed': 'SESSION_TIMES_REVERSED',
  'in-future': 'SESSION_IN_FUTURE',
  'listed-twice': 'SESSION_AUDIENCE_TWICE',
}

function problemsIn(
  { facts, mayLead }: ToExamine,
  today: string,
  { isThere, areaRefusal, above }: HeldAgainst,
): FactProblem[] {
  const lead = facts.hosts[0] ?? 0
  const nowhere = areaRefusal(facts)
  const unknown = (field: SessionFieldName, code: string, position?: number): FactProblem => ({
    field,
    ...(position === undefined ? {} : { position }),
    against: [],
    code,
    params: {},
  })
  return [
    ...(mayLead && !mayLead(above(lead)) ? [unknown('hosts', 'SESSION_HOST_NOT_YOURS', 0)] : []),
    ...problemsOf(sessionFields, facts, today).map(
      ({ problem, field, against }): FactProblem => ({
        field,
        against,
        code: codes[problem],
        params: problem === 'in-future' ? { today } : {},
      }),
    ),
    ...(nowhere ? [{ field: 'areaId' as const, against: ['day' as const], ...nowhere }] : []),
    ...facts.hosts.flatMap((host, position) =>
      isThere('organization', host) ? [] : [unknown('hosts', 'ORGANIZATION_UNKNOWN', position)],
    ),
    ...(facts.seriesId && !isThere('series', facts.seriesId)
      ? [unknown('seriesId', 'SESSION_SERIES_UNKNOWN')]
      : []),
    ...(facts.activityId && !isThere('activity', facts.activityId)
      ? [unknown('activityId', 'SESSION_ACTIVITY_UNKNOWN')]
      : []),
  ]
}

/**
 * Looks at the facts of sessions as wholes: the impossible in each, and the unlikely. A form is a batch of one, a table
 * a batch of its rows; both find the same. In a transaction the tree stays from now on as it is.
 */
export async function examineSessions(
  db: Kysely<Database>,
  batch: readonly ToExamine[],
  today: string,
): Promise<Examined[]> {
  const all = batch.map(({ facts }) => facts)
  const leads = batch.flatMap(({ facts, mayLead }) => (mayLead && facts.hosts[0] ? [facts.hosts[0]] : []))
  const known = await readHeldAgainst(db, all, leads)
  const seen = new Map<string, number>()

  function questionsOn({ facts, id }: ToExamine, position: number): Question[] {
    const questions: Question[] = []
    const offline = facts.headcounts.reduce((sum, head) => sum + head.offline, 0)
    const around = known.inhabitantsOf(facts.areaId, yearOf(facts.day))
    if (around && offline > around.inhabitants) {
      const { name: area, inhabitants } = around
      questions.push({ reservation: 'more-than-inhabitants', offline, area, inhabitants })
    }
    if (yearOf(today) - yearOf(facts.day) > 20) questions.push({ reservation: 'far-day', day: facts.day })
    const key = sameKey(facts)
    const earlier = seen.get(key)
    const twin = known.twins.get(key)?.find((other) => other.id !== id)
    const title = facts.title.trim()
    if (earlier !== undefined) questions.push({ reservation: 'same-session', title, earlier })
    else if (twin) questions.push({ reservation: 'same-session', id: twin.id, title: twin.title })
    if (earlier === undefined) seen.set(key, position)
    return questions
  }
  return batch.map((one, position) => {
    const problems = problemsIn(one, today, known)
    // What cannot be is corrected before anything is asked.
    const sound = problems.length === 0 && !one.partial
    return { problems, questions: sound ? questionsOn(one, position) : [] }
  })
}
