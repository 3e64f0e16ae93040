import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords, nameOf, subjectOf, whenOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

/** Days of a period that is no year any more, and of one that is several. */
const OVER_A_YEAR = 540
const SEVERAL_YEARS = 900
const annual = /每年|年均|年度|annual|yearly|per year/i
const saysSeveral = /[三四五六3-6]年|20\d\d[年至—~-]+20\d\d/

const length = ({ fromDay, toDay }: Fact) =>
  fromDay === undefined || toDay === undefined ? 0 : toDay - fromDay + 1
const claims = ({ figure }: Fact) =>
  [figure.name, figure.code, figure.quote].some((text) => annual.test(text ?? '')) ||
  /^(?:原文)?[为写]?[“"]?(?:每年|年均)/.test(figure.note ?? '')

// The same digits for one year and for several, and enough of them to be no chance.
const telling = (value: number) => value >= 1000 && !/^\d0+$/.test(String(value))

/** A number “a year” that is the total of several. */
export const annualClaims: Rule = {
  code: 'annual-is-total',
  *find({ facts }: FactSet): Iterable<Found> {
    const flows = facts.filter(({ nature, name, growth }) => nature === 'flow' && !growth && !name.mean)
    for (const fact of flows) {
      const several = length(fact) > OVER_A_YEAR
      const yearOfSeveral =
        length(fact) > 0 && length(fact) <= 370 && claims(fact) && saysSeveral.test(fact.figure.quote ?? '')
      if (!(several && claims(fact)) && !yearOfSeveral) continue
      yield {
        severity: 'warning',
        at: [fact],
        reason: words.annualClaims.reason(subjectOf(fact), listWords([fact]), whenOf(fact)),
        question: words.annualClaims.question(nameOf(fact)),
      }
    }
    const exact = flows.filter(({ comparator, value }) => comparator === '=' && telling(value))
    for (const group of groupBy(exact, ({ metric, value }) => `${metric}|${value}`).values()) {
      const one = group.find((fact) => length(fact) > 300 && length(fact) <= 370)
      const many = group.find((fact) => length(fact) >= SEVERAL_YEARS)
      if (!one || !many) continue
      yield {
        severity: 'warning',
        at: [many, one],
        reason: words.annualClaims.same(nameOf(one), listWords([many]), listWords([one])),
        question: words.annualClaims.question(nameOf(one)),
      }
    }
  },
}
