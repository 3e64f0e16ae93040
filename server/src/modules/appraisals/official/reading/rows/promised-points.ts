import { type Indicator, plainText, sumAmounts } from '@medelge/appraisal'

const POINTS = /\((\d+(?:\.\d+)?)分?\)$/

/** The points that the heading of a first level promises, as it prints them: （50分）. */
export const pointsIn = (heading: string): string => {
  const points = POINTS.exec(plainText(heading))?.[1]
  return points === undefined ? '' : `（${points}分）`
}

/** The points that a level promises in a column of its own. */
export const pointsBeside = (cell: string): string => {
  const points = /^(\d+(?:\.\d+)?)分?$/.exec(plainText(cell))?.[1]
  return points === undefined ? '' : `（${points}分）`
}

/**
 * Levels without the points in their heading where their rows have as many; where they have not, the heading stays
 * as it was printed, so that the scoring finds it. Thirds with two places may miss the sum by a cent.
 */
export function withoutKeptPromises(indicators: Indicator[]): Indicator[] {
  const kept = (own: Indicator[], points: string) => {
    const together = sumAmounts(own.map(({ weight }) => weight)) ?? 0
    // Rows without points have them later, and promise nothing yet.
    return together === 0 || Math.abs(together - Number(points)) < 0.05
  }
  const without = (level: string, own: (one: Indicator) => boolean) => {
    const points = POINTS.exec(plainText(level))?.[1]
    const isKept = points !== undefined && kept(indicators.filter(own), points)
    return isKept ? level.replace(/（[^（]*$/, '') : level
  }
  return indicators.map((one) => ({
    ...one,
    level1: without(one.level1, ({ level1 }) => level1 === one.level1),
    level2: without(one.level2, ({ level1, level2 }) => level1 === one.level1 && level2 === one.level2),
  }))
}
