import { type Chance, chanceFrom } from '../chance.ts'
import type { DemoWorld } from '../demo-world.ts'
import { trainingOrganizations } from '../land/organizations.ts'
import { readData } from '../read.ts'
import type { SessionFacts, SessionKind } from '../session-facts.ts'
import type { Outcome } from '../session-life.ts'
import { demoSessions } from './demo-sessions.ts'

type State = Outcome['state']

interface PendingFile {
  from: string
  days: number
  countedFrom: string
  countedDays: number
  units: ({ host: string } & Partial<Record<State, number>>)[]
  reasons: string[]
}

export interface PendingSession {
  session: SessionFacts
  outcome: Outcome
}

const seeds = [2022, 2023]
// Key dates and contests belong to their own days of the year; these are held in winter too.
const winterKinds: SessionKind[] = ['lecture', 'training', 'consultation']

const dayAfter = (from: string, days: number) =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)

/** Hands out sessions of two other invented years, each once, by the area they were held in. */
function winterSessions(world: DemoWorld, chance: Chance): (area: string) => SessionFacts {
  const others = chance.shuffle(
    seeds.flatMap((seed) => demoSessions(world, seed)).filter(({ kind }) => winterKinds.includes(kind)),
  )
  return (area) => {
    const prefix = area.replace(/0+$/, '')
    const position = others.findIndex(({ areaCode }) => areaCode.startsWith(prefix))
    const [found] = position < 0 ? [] : others.splice(position, 1)
    if (!found) throw new Error(`No winter session is left in ${area}`)
    return found
  }
}

/** Records after the year: some wait for somebody (begun, handed in, returned with a reason), some count for 2022. */
export function demoPending(world: DemoWorld): PendingSession[] {
  const file = readData<PendingFile>('pending.json')
  const { units, reasons } = file
  const chance = chanceFrom(2022)
  const take = winterSessions(world, chance)
  const areas = new Map(trainingOrganizations().map(({ code, areaCode }) => [code, areaCode]))
  const states: State[] = ['submitted', 'draft', 'returned', 'counted']
  const dayOf = (state: State) =>
    state === 'counted'
      ? dayAfter(file.countedFrom, chance.whole(0, file.countedDays - 1))
      : dayAfter(file.from, chance.whole(0, file.days - 1))
  const reasonsLeft = reasons.values()
  const outcomeOf = (state: State): Outcome =>
    state === 'returned' ? { state, reason: reasonsLeft.next().value ?? '' } : { state }
  const pending = units.flatMap(({ host, ...counts }) =>
    states.flatMap((state) =>
      Array.from({ length: counts[state] ?? 0 }, () => ({ host, state, found: take(areas.get(host) ?? '') })),
    ),
  )
  return pending.map(({ host, state, found }, index) => ({
    session: {
      ...found,
      code: `hd-2022-${String(index + 1).padStart(4, '0')}`,
      day: dayOf(state),
      hosts: [host],
    },
    outcome: outcomeOf(state),
  }))
}
