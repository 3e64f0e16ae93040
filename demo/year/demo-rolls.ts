import type { Chance } from '../chance.ts'
import { regionCode } from '../land/areas.ts'
import { associationOf } from '../land/organizations.ts'
import type { SessionFacts, SessionKind } from '../session-facts.ts'
import type { RegisterFacts } from './register-facts.ts'

/** Who lectured at a session and stands in the lists of experts, and for how many half hours. */
export interface DemoRoll {
  session: SessionFacts
  expert: RegisterFacts
  halfHours: number
}

const lectured: ReadonlySet<SessionKind> = new Set(['lecture', 'training', 'consultation', 'tour-stop'])

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const halfHoursOf = ({ startTime, endTime }: SessionFacts) =>
  Math.round((minutes(endTime) - minutes(startTime)) / 30)

/** So many of a list lecture at all, some of them far more often than others. */
const SPEAKERS = 40

/**
 * Lets experts whom the region or the league of a session keeps in its list lecture at it, each at one on a day: the
 * sessions with their names, and the rolls that say so.
 */
export function demoRolls(
  chance: Chance,
  sessions: readonly SessionFacts[],
  registers: readonly RegisterFacts[],
): { sessions: SessionFacts[]; rolls: DemoRoll[] } {
  const lists = new Map<string, RegisterFacts[]>()
  for (const one of registers.filter(({ kind }) => kind === 'science-experts'))
    lists.set(one.host, [...(lists.get(one.host) ?? []), one])
  const taken = new Set<string>()
  const rolls: DemoRoll[] = []
  const named = sessions.map((session) => {
    const [first, ...others] = session.experts
    if (!first || !lectured.has(session.kind) || halfHoursOf(session) <= 0) return session
    const near = associationOf(`${session.areaCode.slice(0, 4)}00`)
    const list = lists.get(chance.happens(0.75) ? near : associationOf(regionCode)) ?? []
    const speakers = list.slice(0, SPEAKERS)
    const expert = speakers[Math.floor(chance.next() ** 2 * speakers.length)]
    const place = `${session.day} ${expert?.code}`
    if (!expert || expert.since > session.day || taken.has(place)) return session
    taken.add(place)
    const told = { ...session, experts: [...new Set([expert.name, ...others])] }
    rolls.push({ session: told, expert, halfHours: halfHoursOf(session) })
    return told
  })
  return { sessions: named, rolls }
}
