import type { Fact, FactSet } from '../facts/fact.ts'
import { groupBy } from '../facts/group-by.ts'
import { seriesKey } from '../facts/keys.ts'
import { slipOf } from './slip.ts'

/** A number with the earlier, higher one. */
export interface Fall {
  before: Fact
  after: Fact
}

// What was sent, seen or shared cannot be unsent; such a stock is a count since the beginning.
const gathers = /发布|点击|阅读|浏览|播放|访问|分享|下载|转发|推送/

/** Whether a stock counts what happened since a beginning, and so never falls. */
export const onlyGrowing = ({ name, figure }: Fact): boolean =>
  name.gathered || gathers.test(name.plain) || /cumulative|_total_since|accumulated/.test(figure.code ?? '')

/** Stocks that are below an earlier value of themselves: the later number and the highest before it. */
export function* fallsIn({ facts }: FactSet, of: (fact: Fact) => boolean): Iterable<Fall> {
  const stocks = facts.filter((fact) => fact.nature === 'stock' && fact.toDay !== undefined && of(fact))
  for (const group of groupBy(stocks, seriesKey).values()) {
    if (group.length < 2) continue
    const inOrder = group.sort(
      (one, other) => (one.toDay ?? 0) - (other.toDay ?? 0) || one.value - other.value,
    )
    let highest: Fact | undefined
    let told: Fact | undefined
    for (const after of inOrder) {
      const below =
        highest !== undefined &&
        (highest.toDay ?? 0) < (after.toDay ?? 0) &&
        after.usual.high < highest.range.low &&
        slipOf(after.value, highest.value) < 3
      // One fall is one finding, however many rows repeat it.
      if (below && highest && !(told && told.value === after.value)) {
        told = after
        yield { before: highest, after }
      }
      if (highest === undefined || after.range.low > highest.range.low) highest = after
    }
  }
}
