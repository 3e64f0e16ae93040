import type { Fact, FactSet } from '../facts/fact.ts'
import { groupBy } from '../facts/group-by.ts'
import { listWords, plainNumber, subjectOf } from '../locales/number-words.ts'
import { words } from '../locales/zh-CN.ts'
import type { Found, Rule } from '../rule.ts'

/** Parts of a period that follow each other day by day from its first to its last; undefined where they do not. */
function tiling(outer: Fact, from: ReadonlyMap<number, readonly Fact[]>): Fact[] | undefined {
  const parts: Fact[] = []
  let day = outer.fromDay ?? 0
  const end = outer.toDay ?? 0
  while (day <= end) {
    // The longest that is not the whole: quarters before months.
    const next: Fact | undefined = from
      .get(day)
      ?.filter(({ toDay }) => (toDay ?? 0) <= end && !(day === outer.fromDay && toDay === end))
      .reduce<Fact | undefined>(
        (best, one) => (best && (best.toDay ?? 0) >= (one.toDay ?? 0) ? best : one),
        undefined,
      )
    if (!next || next.toDay === undefined || next.toDay < day) return undefined
    parts.push(next)
    day = next.toDay + 1
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
      const from = groupBy(group, ({ fromDay }) => fromDay)
      for (const outer of group) {
        if ((outer.toDay ?? 0) - (outer.fromDay ?? 0) < 80) continue
        const parts = tiling(outer, from)
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
            words.sums.periods,
          ),
          question: words.sums.question(subjectOf(outer)),
        }
      }
    }
  },
}
