import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords, nameOf, plainNumber, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

/** Days by which the two stocks may miss the ends of the period: 31 December and 1 January are one moment. */
const MISS = 3
/** Stocks of one thing at one day that are looked at. */
const MOST = 20

const thingKey = (of: string, { organization, audience, channel }: Fact) =>
  [of, organization, audience, channel].join('|')
const moves = (fact: Fact) => (fact.nature === 'flow' ? fact.name.moved : undefined)
/** Exact stocks of a day, or of one that is near enough. */
function at(stocks: ReadonlyMap<number | undefined, readonly Fact[]>, day: number): Fact[] {
  const days = Array.from({ length: 2 * MISS + 1 }, (_, offset) => day - MISS + offset)
  return days
    .flatMap((one) => stocks.get(one) ?? [])
    .filter(({ comparator }) => comparator === '=')
    .slice(0, MOST)
}

function* balance(held: readonly Fact[], flows: readonly Fact[]): Iterable<Found> {
  const stocks = groupBy(held, ({ toDay }) => toDay)
  for (const period of groupBy(flows, ({ document, from, to }) => `${document}|${from}|${to}`).values()) {
    const [first] = period
    if (first?.fromDay === undefined || first.toDay === undefined) continue
    if (period.some(({ comparator }) => comparator !== '=')) continue
    const sum = (way: 'in' | 'out') =>
      period.reduce((total, fact) => total + (fact.name.moved?.way === way ? fact.value : 0), 0)
    const openings = at(stocks, first.fromDay)
    const closings = at(stocks, first.toDay)
    const change = sum('in') - sum('out')
    const closes = openings.some((o) => closings.some((c) => Math.abs(o.value + change - c.value) < 0.5))
    const [opening] = openings
    const [closing] = closings
    if (!opening || !closing || closes) continue
    yield {
      severity: closing.value > opening.value + change || sum('out') > 0 ? 'error' : 'warning',
      at: [opening, ...period, closing],
      reason: words.stockAndFlows.reason(
        subjectOf(closing),
        listWords([opening, closing]),
        plainNumber(sum('in')),
        plainNumber(sum('out')),
        plainNumber(opening.value + change),
      ),
      question: words.stockAndFlows.question(subjectOf(closing)),
    }
  }
}

function above(stocks: readonly Fact[], flows: readonly Fact[]): Found | undefined {
  const latest = (one: Fact, other: Fact) => (other.toDay ?? 0) - (one.toDay ?? 0)
  const held = stocks.filter(({ toDay }) => toDay !== undefined).sort(latest)
  const made = flows
    .filter(({ toDay, name }) => toDay !== undefined && name.moved?.way !== 'out')
    .sort(latest)
  let next = 0
  let later: Fact | undefined
  for (const flow of made) {
    for (let stock = held[next]; stock && (stock.toDay ?? 0) >= (flow.toDay ?? 0); stock = held[next]) {
      if (!later || stock.usual.high < later.usual.high) later = stock
      next += 1
    }
    if (!later || later.usual.high >= flow.range.low) continue
    return {
      severity: 'warning',
      at: [flow, later],
      reason: words.stockAndFlows.above(nameOf(flow), listWords([flow]), nameOf(later), listWords([later])),
      question: words.stockAndFlows.aboveQuestion(nameOf(later)),
    }
  }
  return undefined
}

/** A stock that does not move as its flows say, or is less than what came in. */
export const stockAndFlows: Rule = {
  code: 'stock-and-flows',
  *find({ facts }: FactSet): Iterable<Found> {
    const stocks = groupBy(
      facts.filter(({ nature, name }) => nature === 'stock' && !name.mean),
      (fact) => thingKey(fact.name.core, fact),
    )
    const flows = groupBy(facts.filter(moves), (fact) => thingKey(fact.name.moved?.of ?? '', fact))
    for (const [key, moved] of flows) {
      const held = stocks.get(key) ?? stocks.get(key.replace('|', '组织|'))
      if (!held) continue
      const balanced = [...balance(held, moved)]
      yield* balanced
      const more = balanced.length === 0 ? above(held, moved) : undefined
      if (more) yield more
    }
    // One metric, typed as what was newly made in one place and as what there is in another.
    const same = groupBy(
      facts.filter(
        ({ nature, figure }) =>
          (nature === 'stock' || nature === 'flow') && figure.code !== undefined && figure.code !== '',
      ),
      ({ metric, unit }) => `${metric}|${unit.class}`,
    )
    for (const group of same.values()) {
      const made = group.filter(
        ({ nature, unit, name, figure }) =>
          nature === 'flow' &&
          unit.class === 'things' &&
          (name.moved?.way === 'in' || /新建|新增|建设/.test(figure.note ?? '')),
      )
      const more =
        made.length > 0
          ? above(
              group.filter(({ nature }) => nature === 'stock'),
              made,
            )
          : undefined
      if (more) yield more
    }
  },
}
