import { type Chance, chanceFrom } from './chance.ts'
import { demoSessions } from './demo-sessions.ts'
import type { DemoWorld } from './demo-world.ts'
import { trainingOrganizations } from './organizations.ts'
import { readData } from './read.ts'
import type { SessionFacts, SessionKind } from './session-facts.ts'
import type { Course } from './session-life.ts'

type Waiting = 'submitted' | 'draft' | 'returned'

interface PendingFile {
  from: string
  days: number
  units: ({ host: string } & Partial<Record<Waiting, number>>)[]
  reasons: string[]
}

export interface PendingSession {
  session: SessionFacts
  course: Course
}

const seed = 2022
// Key dates and contests belong to their own days of the year; these are held in winter too.
const winterKinds: SessionKind[] = ['lecture', 'training', 'consultation']

const dayAfter = (from: string, days: number) =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)

/** Sessions of another invented year, grouped by the area they were held in. */
function winterSessions(world: DemoWorld, chance: Chance): (area: string) => SessionFacts | undefined {
  const others = chance.shuffle(demoSessions(world, seed).filter(({ kind }) => winterKinds.includes(kind)))
  return (area) => {
    const prefix = area.replace(/0+$/, '')
    const place = others.findIndex(({ areaCode }) => areaCode.startsWith(prefix))
    return place < 0 ? undefined : others.splice(place, 1)[0]
  }
}

/** Records that wait for somebody: handed in and not yet checked, begun, or returned with a reason. */
export function demoPending(world: DemoWorld): PendingSession[] {
  const { from, days, units, reasons } = readData<PendingFile>('pending.json')
  const chance = chanceFrom(seed)
  const take = winterSessions(world, chance)
  const areas = new Map(trainingOrganizations().map(({ code, areaCode }) => [code, areaCode]))
  const states: Waiting[] = ['submitted', 'draft', 'returned']
  const pending = units.flatMap(({ host, ...counts }) =>
    states.flatMap((state) =>
      Array.from({ length: counts[state] ?? 0 }, () => ({ host, state, found: take(areas.get(host) ?? '') })),
    ),
  )
  let returned = 0
  return pending.flatMap(({ host, state, found }, index): PendingSession[] => {
    if (!found) return []
    const session = {
      ...found,
      code: `hd-2022-${String(index + 1).padStart(4, '0')}`,
      day: dayAfter(from, chance.whole(0, days - 1)),
      hosts: [host],
    }
    return [
      {
        session,
        course:
          state === 'returned' ? { state, reason: reasons[returned++ % reasons.length] ?? '' } : { state },
      },
    ]
  })
}
