import type { Line } from '../line.ts'

/** What a metric got from a record before, and gets after. */
export interface TotalChange {
  metric: string
  before: number
  after: number
}

/**
 * By how much the totals of each metric change when some lines are reversed and others posted instead. A metric is
 * also listed at the same sum when its lines differ: another day, audience or channel.
 * @example
 * const line = { metric: 'tour-stops', day: '2021-05-01', audience: 'none' as const, channel: 'none' as const }
 * compareTotals([{ ...line, amount: 1 }], []) // → [{ metric: 'tour-stops', before: 1, after: 0 }]
 */
export function compareTotals(before: readonly Line[], after: readonly Line[]): TotalChange[] {
  const sumOf = (lines: readonly Line[], metric: string) =>
    lines.reduce((sum, line) => (line.metric === metric ? sum + line.amount : sum), 0)
  const written = (lines: readonly Line[], metric: string) =>
    lines
      .filter((line) => line.metric === metric)
      .map(({ day, audience, channel, amount }) => `${day} ${audience} ${channel} ${amount}`)
      .sort()
      .join()
  return [...new Set([...before, ...after].map((line) => line.metric))]
    .filter((metric) => written(before, metric) !== written(after, metric))
    .map((metric) => ({ metric, before: sumOf(before, metric), after: sumOf(after, metric) }))
}
