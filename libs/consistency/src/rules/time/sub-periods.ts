import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords, plainNumber, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

/** Periods of one series that are looked at: every day of some years. */
const MOST = 3000

/** Periods by their first and last day, each once: that one has two values is for another rule to say. */
type Periods = ReadonlyMap<number, ReadonlyMap<number, Fact>>

function periodsOf(group: readonly Fact[]): Periods {
  const periods = new Map<number, Map<number, Fact>>()
  for (const fact of group) {
    const { fromDay = 0, toDay = 0 } = fact
    const same = periods.get(fromDay) ?? new Map<number, Fact>()
    if (same.size < LONGEST && !same.has(toDay)) same.set(toDay, fact)
    periods.set(fromDay, same)
  }
  return periods
}
/** Periods that begin on one day: a month, a quarter, half a year, a year. */
const LONGEST = 12

/** Parts of a period that follow each other day by day from its first to its last; undefined where they do not. */
function tiling(outer: Fact, periods: Periods): Fact[] | undefined {
  const { fromDay: begin = 0, toDay: end = 0 } = outer
  const parts: Fact[] = []
  for (let day = begin; day <= end; ) {
    // The longest that is not the whole: quarters before months.
    const ends = [...(periods.get(day)?.keys() ?? [])].filter(
      (last) => last <= end && !(day === begin && last === end),
    )
    const last = Math.max(...ends)
    const part = periods.get(day)?.get(last)
    if (!part || last < day) return undefined
    parts.push(part)
    day = last + 1
  }
  return parts.length > 1 ? parts : undefined
}

/** Months or quarters that fill a year and do not add up to it. */
export const subPeriods: Rule = {
  code: 'sum-does-not-close',
  *find({ facts }: FactSet): Iterable<Found> {
    const flows = facts.filter(
      ({ nature, comparator, fromDay, toDay, name }) =>
        nature === 'flow' && comparator === '=' && fromDay !== undefined && toDay !== undefined && !name.mean,
    )
    for (const group of groupBy(flows, (fact) => `${fact.document}|${fact.series}|${fact.scope}`).values()) {
      if (group.length < 3) continue
      const periods = periodsOf(group)
      const each = [...periods.values()].flatMap((same) => [...same.values()])
      for (const outer of each.length > MOST ? [] : each) {
        if ((outer.toDay ?? 0) - (outer.fromDay ?? 0) < 80) continue
        const parts = tiling(outer, periods)
        const sum = parts?.reduce((total, { value }) => total + value, 0) ?? outer.value
        if (!parts || Math.abs(sum - outer.value) <= Math.max(1e-6 * sum, outer.range.high - outer.value))
          continue
        yield {
          severity: 'error',
          at: [...parts, outer],
          reason: words.sums.reason(
            subjectOf(outer),
            listWords([outer]),
            plainNumber(sum / outer.unit.factor),
            words.sums.periods(),
          ),
          question: words.sums.question(subjectOf(outer)),
        }
      }
    }
  },
}
