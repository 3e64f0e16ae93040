import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords, plainNumber, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { parseAmount } from '../../values/parse-amount.ts'
import { isSlip, slipOf } from './slip.ts'

const LONGEST = 2000
const NUMBERS = /[\d,]{0,15}\.?\d{1,12}[亿万千]?/g
/** Numbers of a quote that are looked at. */
const MOST = 50

/** A number in the quote that is the figure's, but for 万 or a point. */
function quoted({ figure, value, unit }: Fact): number | undefined {
  const text = (figure.quote ?? '').slice(0, LONGEST).normalize('NFKC')
  const numbers = [...text.matchAll(NUMBERS)]
    .slice(0, MOST)
    .flatMap(([number]) => parseAmount(number)?.value ?? [])
  const written = value / unit.factor
  if (numbers.some((number) => number === value || number === written)) return undefined
  return numbers.find((number) => slipOf(number, value) > 0 && slipOf(number, written) > 0)
}

function* pairs(facts: readonly Fact[]): Iterable<readonly [Fact, Fact]> {
  for (const group of groupBy(facts, (fact) => `${fact.moment}|${fact.scope}`).values()) {
    const inOrder = [...group].sort((one, other) => one.value - other.value)
    const [low] = inOrder
    const high = inOrder.at(-1)
    if (low && high && isSlip(low.value, high.value)) yield [low, high]
  }
  // From one date to the next nothing grows by ten thousand in the very same digits.
  for (const group of groupBy(
    facts.filter(({ nature }) => nature === 'stock'),
    ({ series }) => series,
  ).values()) {
    const inOrder = [...group].sort((one, other) => (one.toDay ?? 0) - (other.toDay ?? 0))
    for (const [at, fact] of inOrder.entries()) {
      const last = inOrder[at - 1]
      if (
        last &&
        last.to !== fact.to &&
        slipOf(last.value, fact.value) >= 3 &&
        isSlip(last.value, fact.value)
      )
        yield [last, fact]
    }
  }
}

/** 万 that was lost, a point in the wrong place: the same digits, a power of ten apart. */
export const magnitude: Rule = {
  code: 'magnitude-slip',
  *find({ facts }: FactSet): Iterable<Found> {
    const counted = facts.filter(
      ({ nature }) => nature !== 'rank' && nature !== 'score' && nature !== 'target',
    )
    for (const at of pairs(counted)) {
      const times = plainNumber(10 ** slipOf(at[0].value, at[1].value))
      yield {
        severity: 'error',
        at,
        reason: words.magnitude.reason(subjectOf(at[0]), listWords(at), times),
        question: words.magnitude.question(subjectOf(at[0])),
      }
    }
    for (const fact of facts) {
      const number = quoted(fact)
      if (number !== undefined)
        yield {
          severity: 'error',
          at: [fact],
          reason: words.magnitude.quote(subjectOf(fact), listWords([fact]), plainNumber(number)),
          question: words.magnitude.question(subjectOf(fact)),
        }
      else if (fact.bare)
        yield {
          severity: 'note',
          at: [fact],
          reason: words.magnitude.bare(subjectOf(fact), String(fact.figure.value).trim()),
          question: words.magnitude.bareQuestion(String(fact.figure.value).trim()),
        }
    }
  },
}
