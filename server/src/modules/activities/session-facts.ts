import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { getArea, inhabitantsAround } from '#modules/areas'
import { chainsOf, getOrganization, holdTree } from '#modules/organizations'
import { inField, platformErrors } from '#platform/errors'
import { findActivity } from './activity.store.ts'
import { findSeriesById } from './series.ts'
import { sessionErrors } from './session.errors.ts'
import { findTwin } from './session.store.ts'
import type { SessionFacts } from './session.ts'

type Db = Kysely<Database>

type Times = Pick<SessionFacts, 'day' | 'endDay' | 'startTime' | 'endTime'>

/** Whether it ended before it began, on one and the same day. */
export function areTimesReversed({ day, endDay, startTime, endTime }: Times): boolean {
  return (!endDay || endDay === day) && !!startTime && !!endTime && endTime < startTime
}

/** Facts that cannot be: days in the wrong order, a day still to come, nobody there, a group listed twice. */
function refuseImpossible(facts: SessionFacts, today: string): void {
  if (facts.endDay && facts.endDay < facts.day) throw sessionErrors.SESSION_DAYS_REVERSED(inField('endDay'))
  if (areTimesReversed(facts)) throw sessionErrors.SESSION_TIMES_REVERSED(inField('endTime'))
  if (facts.day > today) throw sessionErrors.SESSION_IN_FUTURE({ today, ...inField('day') })
  const groups = facts.headcounts.map((head) => head.audience)
  if (new Set(groups).size < groups.length) throw sessionErrors.SESSION_AUDIENCE_TWICE(inField('headcounts'))
}

/** Facts that are unlikely but possible; each is asked for once and remembered as confirmed. */
async function askUnlikely(db: Db, facts: SessionFacts, today: string, id?: string): Promise<void> {
  const offline = facts.headcounts.reduce((sum, head) => sum + head.offline, 0)
  const asked: { reservation: string; [value: string]: unknown }[] = []
  const around = await inhabitantsAround(db, facts.areaId, Number(facts.day.slice(0, 4)))
  if (around && offline > around.inhabitants)
    asked.push({
      reservation: 'more-than-inhabitants',
      offline,
      area: around.name,
      inhabitants: around.inhabitants,
    })
  if (Number(today.slice(0, 4)) - Number(facts.day.slice(0, 4)) > 20)
    asked.push({ reservation: 'far-day', day: facts.day })
  const twin = await findTwin(db, { ...facts, ...(id ? { id } : {}) })
  if (twin) asked.push({ reservation: 'same-session', id: twin.id, title: twin.title })
  const open = asked.filter((question) => !facts.confirmed?.some((given) => given === question.reservation))
  if (open.length > 0) throw sessionErrors.SESSION_NEEDS_CONFIRMATION({ reservations: open })
}

export interface CheckedFacts {
  /** Every organization on the chains of the hosts on the session's day. */
  chain: number[]
  seriesId: number | null
}

/** Looks at facts as a whole: what they name must exist, the impossible is refused, the unlikely is asked. */
export async function checkFacts(
  db: Db,
  facts: SessionFacts,
  today: string,
  id?: string,
): Promise<CheckedFacts> {
  refuseImpossible(facts, today)
  await holdTree(db)
  await getArea(db, facts.areaId)
  for (const [place, host] of facts.hosts.entries()) await getOrganization(db, host, `hosts.${place}`)
  if (facts.seriesId && !(await findSeriesById(db, facts.seriesId)))
    throw sessionErrors.SESSION_SERIES_UNKNOWN(inField('seriesId'))
  const activity = facts.activityId ? await findActivity(db, facts.activityId) : undefined
  if (facts.activityId && !activity) throw sessionErrors.SESSION_ACTIVITY_UNKNOWN(inField('activityId'))
  await askUnlikely(db, facts, today, id)
  const chain = await chainsOf(db, facts.hosts, facts.day)
  if (chain.length === 0) throw platformErrors.NOT_FOUND()
  return { chain, seriesId: facts.seriesId ?? activity?.seriesId ?? null }
}

/** The columns of a session from what a recorder filled in. */
export const columnsOf = (facts: SessionFacts, seriesId: number | null) => ({
  activityId: facts.activityId ?? null,
  seriesId,
  kind: facts.kind,
  title: facts.title.trim(),
  themes: facts.themes ?? [],
  day: facts.day,
  endDay: facts.endDay ?? null,
  startTime: facts.startTime ?? null,
  endTime: facts.endTime ?? null,
  areaId: facts.areaId,
  place: facts.place.trim(),
  hosts: facts.hosts,
  experts: facts.experts ?? [],
  headcounts: JSON.stringify(facts.headcounts),
  countMethod: facts.countMethod,
  materials: facts.materials ?? 0,
  works: facts.works ?? 0,
  note: facts.note ?? '',
  confirmed: facts.confirmed ?? [],
})
