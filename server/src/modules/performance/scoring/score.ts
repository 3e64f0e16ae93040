import { type NumberName, numbers, type Rule, type RuleItem } from './rule.ts'

/** What somebody did in a year, whole numbers all of them: hours in halves. */
export type Counts = Readonly<Record<NumberName, number>>

/** An item in whole numbers: hundredths of a point for each that is counted, and at most. */
export const inHundredths = ({ of, points, most }: RuleItem) => ({
  per: Math.round(points * 100) / (numbers[of].halves ? 2 : 1),
  most: Math.round(most * 100),
})

export interface ScoredPart {
  code: string
  of: NumberName
  /** In times, hours or years. */
  number: number
  /** For each of them. */
  each: number
  most: number
  /** Before it was cut. */
  full: number
  points: number
}

export interface Score {
  parts: ScoredPart[]
  /** The sum of what the parts show, to the last digit. */
  points: number
}

/** The points of a person's year by a rule, with their arithmetic: number × points, cut at most. */
export function score({ items }: Rule, counts: Counts): Score {
  let total = 0
  const parts = items.map((item): ScoredPart => {
    const { per, most } = inHundredths(item)
    const count = counts[item.of]
    const given = Math.min(count * per, most)
    total += given
    return {
      ...{ code: item.code, of: item.of, each: item.points, most: item.most },
      number: numbers[item.of].halves ? count / 2 : count,
      full: (count * per) / 100,
      points: given / 100,
    }
  })
  return { parts, points: total / 100 }
}
