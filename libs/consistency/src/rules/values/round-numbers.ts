import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

/** Zeros at the end, and digits before them, of a number that nobody counted. */
const isRound = (value: number, least: number): boolean => {
  const text = String(value)
  const zeros = text.length - text.replace(/0+$/, '').length
  const digits = text.length - zeros
  return Number.isInteger(value) && ((zeros >= least && digits === 1) || (zeros >= 6 && digits <= 2))
}

// Where a column asks for the source, an empty cell says more than where nobody asked.
const roundFrom = ({ figure }: Fact) => (figure.source === undefined ? 5 : 4)
const sourceWords = /来源|据|后台|系统|统计|台账|名册|凭证|记录/
const unsourced = ({ figure }: Fact) =>
  (figure.source ?? '').trim() === '' && !sourceWords.test(figure.note ?? '')

/** Exact to the last person, and yet round: 400000人次. One finding for each document. */
export const roundNumbers: Rule = {
  code: 'round-without-source',
  *find({ facts }: FactSet): Iterable<Found> {
    const round = facts.filter(
      (fact) =>
        (fact.nature === 'flow' || fact.nature === 'stock') &&
        fact.comparator === '=' &&
        fact.unit.class !== 'money' &&
        isRound(fact.value, roundFrom(fact)) &&
        unsourced(fact),
    )
    for (const at of groupBy(round, ({ document }) => document).values())
      yield {
        severity: 'note',
        at,
        reason: words.roundNumbers.reason(listWords(at)),
        question: words.roundNumbers.question(),
      }
  },
}
