import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { likelyReason, listWords, subjectOf, whenOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { meet } from '../../values/range.ts'
import { isSlip } from './slip.ts'

// Of a target the sign says from which side it is reached; the aim itself is the number.
const side = ({ nature, comparator }: Fact) =>
  nature === 'target' ? (comparator.startsWith('<') ? 'most' : 'least') : comparator

function conflict(facts: readonly Fact[]): Fact[] {
  const inOrder = [...facts].sort((one, other) => one.value - other.value)
  const [lowest] = inOrder
  const highest = inOrder.at(-1)
  if (!lowest || !highest || lowest.value === highest.value) return []
  const exact = (fact: Fact) =>
    fact.nature === 'target' ? { low: fact.value, high: fact.value } : fact.range
  if (meet(exact(lowest), exact(highest))) return []
  // Written a power of ten apart, it is one number and a slip: another rule says so.
  return isSlip(lowest.value, highest.value) ? [] : inOrder
}

/** One metric with two exact values at one date and scope. */
export const twoValues: Rule = {
  code: 'two-values',
  *find({ facts }: FactSet): Iterable<Found> {
    const exact = facts.filter(({ comparator, nature }) => comparator === '=' || nature === 'target')
    const groups = groupBy(exact, (fact) => `${fact.moment}|${fact.scope}|${side(fact)}`)
    for (const group of groups.values()) {
      // Scores of a form have one name and a value for each of its rows.
      const at = group[0]?.nature === 'score' && group.length > 2 ? [] : conflict(group)
      const [first] = at
      if (!first) continue
      const documents = new Set(at.map(({ document }) => document))
      const certain = documents.size === 1 && first.to !== undefined && !at.some(({ unsure }) => unsure)
      yield {
        severity: certain ? 'error' : 'warning',
        at,
        reason: words.twoValues.reason(subjectOf(first), whenOf(first), listWords(at), likelyReason(at)),
        question: words.twoValues.question(subjectOf(first), whenOf(first)),
      }
    }
  },
}
