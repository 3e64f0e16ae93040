import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listOf, listWords, nameOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

const heads = ({ unit, nature }: Fact) =>
  (unit.class === 'people' || unit.class === 'attendances') && nature !== 'rank'
const clicks = /点击量|阅读量|浏览量|播放量|访问量/

/** Names that a sentence lists. */
const NAMED = 6

/** What the name says is counted, where it says it: 培训人次, 培训人数, 点击量. */
function saidBy({ name, figure }: Fact): string | undefined {
  const text = figure.name ?? ''
  if (clicks.test(text)) return 'clicks'
  if (name.measure.endsWith('人次') || text.endsWith('人次')) return 'attendances'
  return name.measure === '人数' || name.measure === '总人数' ? 'people' : undefined
}

/** People for attendances, or the other way round: 3,000人次 are not 3,000人. */
export const unitSlips: Rule = {
  code: 'unit-slip',
  *find({ facts }: FactSet): Iterable<Found> {
    const against: Fact[] = []
    for (const group of groupBy(facts.filter(heads), ({ metric }) => metric).values()) {
      const [first] = group
      if (!first || new Set(group.map(({ unit }) => unit.class)).size === 1) {
        against.push(
          ...group.filter((fact) => saidBy(fact) !== undefined && saidBy(fact) !== fact.unit.class),
        )
        continue
      }
      yield {
        severity: 'warning',
        at: group,
        reason: words.unitSlips.both(nameOf(first), listWords(group)),
        question: words.unitSlips.question(nameOf(first)),
      }
    }
    // A habit of a document is one question, however many numbers it concerns.
    for (const group of groupBy(
      against,
      (fact) => `${fact.document}|${saidBy(fact) === 'clicks'}`,
    ).values()) {
      const named = new Map(group.map((fact) => [fact.figure.name ?? fact.figure.code, nameOf(fact)]))
      const names = listOf([...named.values()].slice(0, NAMED))
      yield {
        severity: 'note',
        at: group,
        reason: words.unitSlips.name(names, listWords(group)),
        question: words.unitSlips.question(names),
      }
    }
  },
}
