import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { isSlip } from '../values/slip.ts'

/** A series that fell: its highest number before, and those below it later. */
export interface Fall {
  before: Fact
  after: readonly [Fact, ...Fact[]]
}

/** Later numbers of one series that a finding lists. */
const LISTED = 6

// What was sent, seen or shared cannot be unsent; such a stock is a count since the beginning.
const gathers = /发布|点击|阅读|浏览|播放|访问|分享|下载|转发|推送/

/** Whether a stock counts what happened since a beginning, and so never falls. */
export const onlyGrowing = ({ name, figure }: Fact): boolean =>
  name.gathered || gathers.test(name.plain) || /cumulative|_total_since|accumulated/.test(figure.code ?? '')

function fallOf(series: readonly Fact[]): Fall | undefined {
  const inOrder = [...series].sort(
    (one, other) => (one.toDay ?? 0) - (other.toDay ?? 0) || one.value - other.value,
  )
  let highest: Fact | undefined
  let before: Fact | undefined
  const after: Fact[] = []
  for (const fact of inOrder) {
    const below =
      highest !== undefined &&
      (highest.toDay ?? 0) < (fact.toDay ?? 0) &&
      fact.usual.high < highest.range.low &&
      !isSlip(fact.value, highest.value)
    if (below) {
      before ??= highest
      // However many rows repeat a number, it fell once.
      if (after.length < LISTED && after.every(({ value }) => value !== fact.value)) after.push(fact)
    }
    if (highest === undefined || fact.range.low > highest.range.low) highest = fact
  }
  const [first, ...others] = after
  return before && first ? { before, after: [first, ...others] } : undefined
}

/** Stocks that are below an earlier value of themselves, once for each series. */
export function* fallsIn({ facts }: FactSet, of: (fact: Fact) => boolean): Iterable<Fall> {
  const stocks = facts.filter((fact) => fact.nature === 'stock' && fact.toDay !== undefined && of(fact))
  for (const series of groupBy(stocks, ({ series }) => series).values()) {
    const fall = series.length > 1 ? fallOf(series) : undefined
    if (fall) yield fall
  }
}
