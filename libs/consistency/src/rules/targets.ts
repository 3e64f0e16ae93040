import type { Fact, FactSet } from '../facts/fact.ts'
import { groupBy } from '../facts/group-by.ts'
import { listWords, subjectOf } from '../locales/number-words.ts'
import { words } from '../locales/zh-CN.ts'
import type { Found, Rule } from '../rule.ts'
import { dayOf, yearBegin } from '../values/day.ts'

const whose = ({ metric, organization, unit }: Fact) => [metric, organization, unit.class].join('|')

/** The day before which a target should not yet be reached: its own beginning, else 1 January of its year. */
const beginOf = ({ from, fromDay, to }: Fact): number | undefined =>
  from === undefined ? (to === undefined ? undefined : dayOf(yearBegin(to))) : fromDay

function reached(target: Fact, { value, range, nature }: Fact): boolean {
  const most = target.comparator === '<' || target.comparator === '<='
  // Flows begin anew each year; a target of a flow below last year's is modest, not reached.
  if (nature !== 'stock' && nature !== 'rate') return false
  return most ? range.high <= target.value && value > 0 : range.low >= target.value
}

/** A target that was beaten before its year began. */
export const targets: Rule = {
  code: 'target-already-met',
  *find({ facts }: FactSet): Iterable<Found> {
    const actuals = groupBy(
      facts.filter(({ nature, toDay }) => nature !== 'target' && toDay !== undefined),
      whose,
    )
    for (const target of facts) {
      const begin = target.nature === 'target' ? beginOf(target) : undefined
      if (begin === undefined) continue
      const met = actuals
        .get(whose(target))
        ?.filter((fact) => (fact.toDay ?? Infinity) <= begin && reached(target, fact))
        .reduce<Fact | undefined>(
          (last, fact) => (last && (last.toDay ?? 0) >= (fact.toDay ?? 0) ? last : fact),
          undefined,
        )
      if (!met) continue
      yield {
        severity: 'warning',
        at: [met, target],
        reason: words.targets.reason(subjectOf(target), listWords([target]), listWords([met])),
        question: words.targets.question(subjectOf(target)),
      }
    }
  },
}
