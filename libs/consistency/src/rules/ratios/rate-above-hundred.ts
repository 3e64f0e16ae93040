import type { FactSet } from '../../facts/fact.ts'
import { numberWords, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

// Against a plan more can be done than was planned.
const mayExceed =
  /完成率|达成率|超额|产出率|投入产出|负荷率|资产负债|利用率|周转率|回报率|收益率|指数|比值|倍/

/** A share of something that is more than all of it, or less than nothing. */
export const rateAboveHundred: Rule = {
  code: 'rate-above-100',
  *find({ facts }: FactSet): Iterable<Found> {
    for (const fact of facts) {
      if (fact.unit.class !== 'ratio' || (fact.nature !== 'rate' && fact.nature !== 'target')) continue
      const possible = fact.range.low <= 100 + 1e-9 && fact.range.high >= 0
      if (possible) continue
      yield {
        severity: mayExceed.test(fact.name.plain) ? 'note' : 'error',
        at: [fact],
        reason: words.rateAboveHundred.reason(subjectOf(fact), numberWords(fact)),
        question: words.rateAboveHundred.question(subjectOf(fact)),
      }
    }
  },
}
