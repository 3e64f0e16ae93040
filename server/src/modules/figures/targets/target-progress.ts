import { formatAmount, type MetricKind } from '@medelge/figures'
import Type, { type Static } from 'typebox'
import { Nullable } from '#platform/shapes'

const Value = Nullable(Type.String({ description: 'As a decimal in the unit of the metric' }))

export const ProgressSchema = Type.Object({
  share: Nullable(
    Type.Number({
      description: 'How much of the target is reached, in %; null of one that is not to be exceeded',
    }),
  ),
  left: Value,
  reached: Nullable(Type.Boolean({ description: 'Null where nothing is known yet' })),
  pace: Nullable(
    Type.String({
      description: 'Where a steady pace would stand today, of what adds up over a year that runs',
    }),
  ),
})
export type Progress = Static<typeof ProgressSchema>

interface Asked {
  kind: MetricKind
  scale: number
  year: number
  most: boolean
  /** What is asked, and what there is; null where nothing is known. */
  target: number
  amount: number | null
}

const DAY = 86_400_000
const first = (year: number) => Date.UTC(year, 0, 1)

/** How many of a year's days are gone by the end of a day, as two whole numbers. */
function daysGone(year: number, today: string): [gone: number, all: number] {
  const all = (first(year + 1) - first(year)) / DAY
  const gone = (Date.parse(today) - first(year)) / DAY + 1
  return [Math.min(Math.max(gone, 0), all), all]
}

/** How far a target is reached on a day. */
export function progressOf({ kind, scale, year, most, target, amount }: Asked, today: string): Progress {
  const [gone, all] = daysGone(year, today)
  const runs = kind === 'flow' && !most && gone > 0 && gone < all
  const better = kind === 'rank' || kind === 'month' ? !most : most
  // A place among others, or the month something is done by, is the better the less it is.
  const reached = amount === null ? null : better ? amount <= target : amount >= target
  const counts = !better && amount !== null
  return {
    share: counts && target > 0 ? Math.round((amount / target) * 1000) / 10 : null,
    left: counts ? formatAmount(Math.max(target - amount, 0), scale) : null,
    reached,
    pace: runs ? formatAmount(Math.round((target * gone) / all), scale) : null,
  }
}
