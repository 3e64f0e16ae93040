import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupsHaving } from '../../facts/groups-having.ts'
import { likelyReason, listWords, subjectOf, whenOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { meet } from '../../values/range.ts'
import { isSlip } from './slip.ts'

const by = (of: (fact: Fact) => number) => (best: Fact, fact: Fact) => (of(fact) < of(best) ? fact : best)
// Between “more than” and the exact number there is as much as people round away, and no more.
const OFTEN = 2

function compare(group: readonly Fact[]): { severity: Found['severity']; at: Fact[] } | undefined {
  const lowest = group.reduce(by(({ range }) => range.high))
  const highest = group.reduce(by(({ range }) => -range.low))
  const worded = [lowest, highest].some(({ comparator }) => comparator !== '=')
  if (!meet(lowest.range, highest.range))
    return worded && !isSlip(lowest.value, highest.value)
      ? { severity: lowest.unsure || highest.unsure ? 'warning' : 'error', at: [lowest, highest] }
      : undefined
  const exact = group
    .filter(({ comparator }) => comparator === '=')
    .reduce<Fact | undefined>((best, fact) => (best && best.value >= fact.value ? best : fact), undefined)
  const said = group
    .filter(({ comparator }) => comparator === '>')
    .reduce<Fact | undefined>((best, fact) => (best && best.value <= fact.value ? best : fact), undefined)
  if (!exact || !said || exact.unsure || said.unsure || said.value <= 0) return undefined
  const beyond = said.few ? exact.value >= said.usual.high : exact.value >= OFTEN * said.value
  return beyond && !isSlip(exact.value, said.value) ? { severity: 'warning', at: [said, exact] } : undefined
}

/** “More than”, “nearly”, “about” that contradict the exact number at the same date and scope. */
export const moreThan: Rule = {
  code: 'more-than',
  *find({ facts }: FactSet): Iterable<Found> {
    const spoken = facts.filter(({ nature }) => nature !== 'target')
    const isWorded = ({ comparator }: Fact) => comparator !== '='
    for (const group of groupsHaving(spoken, (fact) => `${fact.moment}|${fact.scope}`, isWorded)) {
      const found = group.length > 1 ? compare(group) : undefined
      const [first] = found?.at ?? []
      if (!found || !first) continue
      yield {
        ...found,
        reason: words.moreThan.reason(
          subjectOf(first),
          whenOf(first),
          listWords(found.at),
          likelyReason(found.at),
        ),
        question: words.moreThan.question(subjectOf(first)),
      }
    }
  },
}
