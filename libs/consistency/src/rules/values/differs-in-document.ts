import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { meet } from '../../values/range.ts'

/** Days within which parts of one document speak of one state of things. */
const NEAR = 125
// A table by quarters or months has a number for each, as it should.
const byPeriod = /季度|上半年|下半年|[\d一二三四五六七八九十]月/

/** Whether the numbers of a stretch of days cannot be one number, rounded as people round. */
function disagree(near: readonly Fact[]): boolean {
  const low = Math.max(...near.map(({ usual }) => usual.low))
  const high = Math.min(...near.map(({ usual }) => usual.high))
  const last = near.at(-1)
  // 1100多 and later 1000多 could be one number, but nobody rounds down what grew.
  return (
    low > high ||
    (last !== undefined && near.some((one) => one.value > last.value && last.comparator === '>'))
  )
}

function* stretches(facts: readonly Fact[]): Iterable<Fact[]> {
  const inOrder = facts
    .filter(({ toDay }) => toDay !== undefined)
    .sort((one, other) => (one.toDay ?? 0) - (other.toDay ?? 0) || (one.order < other.order ? -1 : 1))
  let near: Fact[] = []
  for (const fact of inOrder) {
    if (near[0] && (fact.toDay ?? 0) - (near[0].toDay ?? 0) > NEAR) {
      yield near
      near = []
    }
    near.push(fact)
  }
  yield near
}

const differ = (near: readonly Fact[], of: (fact: Fact) => unknown) => new Set(near.map(of)).size > 1

/** One document that gives a stock differently in its sections, at dates weeks apart. */
export const differsInDocument: Rule = {
  code: 'differs-in-document',
  *find({ facts }: FactSet): Iterable<Found> {
    const stocks = facts.filter(
      ({ nature, section, name }) =>
        nature === 'stock' && section !== '' && !byPeriod.test(section) && !name.mean,
    )
    for (const group of groupBy(stocks, (fact) => `${fact.document}|${fact.series}|${fact.scope}`).values()) {
      for (const near of stretches(group)) {
        const apart = differ(near, ({ section }) => section) && differ(near, ({ to }) => to)
        const [first] = near
        if (!first || !apart || !disagree(near)) continue
        const onlyRounded = near.every((one) => near.every((other) => meet(one.usual, other.usual)))
        yield {
          severity: onlyRounded ? 'note' : 'warning',
          at: near,
          reason: words.differsInDocument.reason(subjectOf(first), listWords(near)),
          question: words.differsInDocument.question(subjectOf(first)),
        }
      }
    }
  },
}
