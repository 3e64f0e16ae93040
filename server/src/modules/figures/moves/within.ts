import type { Period } from '@medelge/figures'
import type { Stretch } from '#modules/organizations'

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** The parts of a period that lie in some runs of days; the whole period where no runs are given. */
export function partsWithin(period: Pick<Period, 'from' | 'to'>, runs?: readonly Stretch[]) {
  if (!runs) return [{ from: period.from, to: period.to }]
  return runs.flatMap(({ from, until }) => {
    const first = period.from !== null && period.from > from ? period.from : from
    const last = until !== null && until <= period.to ? dayBefore(until) : period.to
    return first <= last ? [{ from: first, to: last }] : []
  })
}

/** Whether the last day of a period lies in one of the runs; always where none are given. */
export const endsWithin = ({ to }: Pick<Period, 'to'>, runs?: readonly Stretch[]): boolean =>
  !runs || runs.some(({ from, until }) => from <= to && (until === null || until > to))
