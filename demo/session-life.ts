import type { SessionFacts as Facts, SessionLife } from '../server/src/modules/activities/index.ts'
import { chanceFrom } from './chance.ts'
import type { Codes } from './land/codes.ts'
import type { Worker } from './load/load-people.ts'
import { getFrom } from './read.ts'
import type { SessionFacts } from './session-facts.ts'
import type { Staff } from './staff.ts'

const hour = 3_600_000

/** The moment on a day in the region's time. */
export const momentOf = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`)

function factsOf(session: SessionFacts, codes: Codes): Facts {
  const { code: _, series, themes, areaCode, hosts, ...facts } = session
  return {
    ...facts,
    seriesId: series === undefined ? null : getFrom(codes.series, series),
    themes: themes.map((theme) => getFrom(codes.themes, theme)),
    areaId: getFrom(codes.areas, areaCode),
    hosts: hosts.map((host) => getFrom(codes.organizations, host)),
  }
}

/** How far a session of the training region came, and what was said when it was returned. */
export interface Outcome {
  state: 'draft' | 'submitted' | 'returned' | 'counted'
  reason?: string
}

/** A session with a believable life: recorded within a day, handed in soon after, checked within some days. */
export function lifeOf(
  session: SessionFacts,
  codes: Codes,
  staff: Staff<Worker>,
  { state, reason = '' }: Outcome = { state: 'counted' },
): SessionLife {
  const lead = session.hosts[0] ?? ''
  const chance = chanceFrom(Number(session.code.slice(-4)))
  const later = (moment: Date, least: number, most: number) =>
    new Date(moment.getTime() + Math.round((least + chance.next() * (most - least)) * hour))
  const recorder = staff.at(lead, 'recorder')
  const recorded = later(momentOf(session.day, session.endTime), 1, 20)
  const life: SessionLife = { facts: factsOf(session, codes), recorded: { by: recorder, at: recorded } }
  if (state === 'draft') return life
  const submitted = later(recorded, 0.1, 8)
  life.submitted = { by: recorder, at: submitted }
  if (state === 'submitted') return life
  const checker = staff.at(staff.above(lead), 'checker')
  life[state] = { by: checker, at: later(submitted, 12, 110), note: reason }
  return life
}
