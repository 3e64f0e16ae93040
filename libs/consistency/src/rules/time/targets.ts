import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { dayOf, yearBegin } from '../../values/day.ts'

const whose = ({ metric, organization, unit }: Fact) => [metric, organization, unit.class].join('|')

/** The day before which a target should not yet be reached: its own beginning, else 1 January of its year. */
const beginOf = ({ from, fromDay, to }: Fact): number | undefined =>
  from === undefined ? (to === undefined ? undefined : dayOf(yearBegin(to))) : fromDay

// Flows begin anew each year; a target of a flow below last year's is modest, not reached.
const lasts = ({ nature, toDay, value }: Fact) =>
  (nature === 'stock' || nature === 'rate') && toDay !== undefined && value > 0

const TINY = 1e-6

const most = ({ comparator }: Fact) => comparator === '<' || comparator === '<='
const reached = (target: Fact, { range }: Fact) =>
  most(target) ? range.high <= target.value * (1 + TINY) : range.low >= target.value * (1 - TINY)

/** The day from which each number was the best so far; of a long series only those steps are kept. */
function steps(series: readonly Fact[], better: (one: Fact, other: Fact) => boolean): Fact[] {
  const kept: Fact[] = []
  for (const fact of [...series].sort((one, other) => (one.toDay ?? 0) - (other.toDay ?? 0))) {
    const last = kept.at(-1)
    if (!last || better(fact, last)) kept.push(fact)
  }
  return kept
}

interface Best {
  high: Fact[]
  low: Fact[]
}
const bestOf = (series: readonly Fact[]): Best => ({
  high: steps(series, (one, other) => one.range.low > other.range.low),
  low: steps(series, (one, other) => one.range.high < other.range.high),
})

/** Targets of one metric and unit that are looked at. */
const MOST = 1000

/** A target that was beaten before its year began. */
export const targets: Rule = {
  code: 'target-already-met',
  *find({ facts }: FactSet): Iterable<Found> {
    const actuals = groupBy(facts.filter(lasts), whose)
    for (const [key, aims] of groupBy(
      facts.filter(({ nature }) => nature === 'target'),
      whose,
    )) {
      const series = actuals.get(key)
      const best = series && bestOf(series)
      for (const target of best ? aims.slice(0, MOST) : []) {
        const begin = beginOf(target) ?? -Infinity
        const met = (most(target) ? best?.low : best?.high)?.find((fact) => reached(target, fact))
        if (!met || (met.toDay ?? Infinity) > begin) continue
        yield {
          severity: 'warning',
          at: [met, target],
          reason: words.targets.reason(subjectOf(target), listWords([target]), listWords([met])),
          question: words.targets.question(subjectOf(target)),
        }
      }
    }
  },
}
