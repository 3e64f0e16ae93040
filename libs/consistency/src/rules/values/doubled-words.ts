import type { FactSet } from '../../facts/fact.ts'
import { subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

const LONGEST = 2000
// Each part is bounded, so that no text makes it slow.
const doubled = /(?:超过|超|逾|近|约|不足|不到)[\d,.]{1,20}[亿万千百]{0,2}[余多]/

/** 超过24万多, 近400多: two words about one number, which say the same twice or the opposite. */
export const doubledWords: Rule = {
  code: 'doubled-words',
  *find({ facts }: FactSet): Iterable<Found> {
    for (const fact of facts) {
      const { quote = '', note = '', value } = fact.figure
      const text = [String(value), quote, note].join('\n').slice(0, LONGEST).normalize('NFKC')
      const found = doubled.exec(text)?.[0]
      if (found === undefined) continue
      yield {
        severity: 'note',
        at: [fact],
        reason: words.doubledWords.reason(subjectOf(fact), found),
        question: words.doubledWords.question(found),
      }
    }
  },
}
