import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupsHaving } from '../../facts/groups-having.ts'
import { listWords, plainNumber, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { mayBeWritten } from './follows.ts'
import { fractionsOf } from './fractions.ts'

const key = ({ document, organization, to }: Fact) => [document, organization, to ?? ''].join('|')

/** A share that does not follow from the two numbers it is of: 55 of 60 called 91 %. */
export const rateFollows: Rule = {
  code: 'rate-does-not-follow',
  *find({ facts }: FactSet): Iterable<Found> {
    const isRate = ({ nature, unit }: Fact) => nature === 'rate' && unit.class === 'ratio'
    for (const group of groupsHaving(facts, key, isRate)) {
      const rates = group.filter(isRate)
      if (group.length < 3) continue
      const counts = group.filter(
        ({ nature, value }) => (nature === 'flow' || nature === 'stock') && value >= 0,
      )
      const find = fractionsOf(counts)
      for (const rate of rates) {
        const pairs = find(rate).map(({ part, whole }) => ({
          part,
          whole,
          share: (part.value / whole.value) * 100,
        }))
        const [pair] = pairs
        if (!pair || pairs.some(({ share }) => mayBeWritten(rate, share))) continue
        const exact = pair.part.comparator === '=' && pair.whole.comparator === '='
        if (!exact) continue
        yield {
          severity: Math.abs(pair.share - rate.value) > 1 ? 'error' : 'warning',
          at: [pair.part, pair.whole, rate],
          reason: words.rateFollows.reason(
            subjectOf(rate),
            listWords([rate]),
            pair.part.value,
            pair.whole.value,
            plainNumber(pair.share),
          ),
          question: words.rateFollows.question(subjectOf(rate)),
        }
      }
    }
  },
}
