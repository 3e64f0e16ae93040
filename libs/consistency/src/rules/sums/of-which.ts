import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { groupsHaving } from '../../facts/groups-having.ts'
import { listWords, nameOf, plainNumber } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { partAbove } from './closing.ts'

const marked = /^(?:其中|#|内含|of which)/i
const isPart = ({ figure }: Fact) =>
  marked.test(figure.name?.trim() ?? '') || marked.test(figure.note?.trim() ?? '')
const key = ({ document, section, organization, from, to, unit, nature }: Fact) =>
  [document, section, organization, from ?? '', to ?? '', unit.class, nature].join('|')

/** The whole that rows marked 其中 belong to: the same metric, else the only other row of its table. */
function wholeOf(part: Fact, others: readonly Fact[]): Fact | undefined {
  const same = others.filter(({ metric }) => metric === part.metric)
  if (same.length > 0) return same.reduce((best, one) => (one.range.high > best.range.high ? one : best))
  return others.length === 1 ? others[0] : undefined
}

/** What is marked as part of a whole (其中), alone or together above it. */
export const ofWhich: Rule = {
  code: 'part-above-whole',
  *find({ facts }: FactSet): Iterable<Found> {
    const counts = facts.filter(({ nature }) => nature === 'flow' || nature === 'stock')
    for (const group of groupsHaving(counts, key, isPart)) {
      const parts = group.filter(isPart)
      if (parts.length === 0 || parts.length === group.length) continue
      const others = group.filter((fact) => !isPart(fact))
      for (const [whole, own] of groupBy(parts, (part) => wholeOf(part, others))) {
        const single = own.find(({ range }) => range.low > whole.range.high)
        const sum = own.reduce((total, { range }) => total + range.low, 0)
        const [first] = own
        if (single) yield partAbove(single, whole, 'error')
        else if (first && sum > whole.range.high * (1 + 1e-9))
          yield {
            severity: 'error',
            at: [...own, whole],
            reason: words.sums.above(nameOf(whole), listWords([whole]), plainNumber(sum / whole.unit.factor)),
            question: words.partAboveWhole.question(nameOf(first), nameOf(whole)),
          }
      }
    }
  },
}
