import { chanceFrom } from '../chance.ts'
import { demoWorld } from '../demo-world.ts'
import { associationOf } from '../land/organizations.ts'
import { readData } from '../read.ts'
import type { RegisterFacts } from './register-facts.ts'

interface Agreements {
  parties: string[]
  matters: { category: string; name: string; subject: string }[]
}

const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** How many days after the day one begins they end: some are over, some end before long, some go on for years. */
const ends = [-120, -41, -9, 12, 34, 58, 77, 120, 210, 365, 500, 720, 900, null]

/**
 * Agreements and pairings of the leagues, all invented. Validity is about the day one looks: they end around the day on
 * which the training region is begun.
 */
export function demoAgreements(today: string): RegisterFacts[] {
  const { parties, matters } = readData<Agreements>('agreements.json')
  const chance = chanceFrom(2030)
  return demoWorld().leagues.flatMap(({ code, name }, league) =>
    matters.slice(0, 2 + (league % 2)).map(({ category, name: matter, subject }, nth): RegisterFacts => {
      const end = ends[(league * 3 + nth * 5) % ends.length] ?? null
      const to = end === null ? null : moved(today, end)
      const since = moved(to ?? today, -365 * 3 - chance.whole(0, 60))
      const party = parties[(league + nth * 7) % parties.length] ?? ''
      return {
        kind: 'agreements',
        code: `xy-${String(league + 1).padStart(2, '0')}-${nth + 1}`,
        ...{ name: `${name}与${party}${matter}`, areaCode: null, host: associationOf(code), since },
        values: { category, party, term: { from: since, to }, funds: null, subject },
      }
    }),
  )
}
