import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import type { Knowledge } from '../../knowledge.ts'
import { metricName } from '../../names/metric-name.ts'
import type { Found, Rule } from '../../rule.ts'
import { missing, notClosing } from './closing.ts'

const adds = ({ nature, comparator }: Fact) => (nature === 'flow' || nature === 'stock') && comparator === '='
const moment = ({ document, organization, from, to, audience, channel }: Fact) =>
  [document, organization, from ?? '', to ?? '', audience, channel].join('|')
const is = (fact: Fact, name: string) => fact.figure.code === name || fact.name.core === metricName(name).core

/** Metrics of which it is known that they are the sum of others. */
export const knownSums: Rule = {
  code: 'sum-does-not-close',
  *find({ facts }: FactSet, { sums = [] }: Knowledge): Iterable<Found> {
    if (sums.length === 0) return
    for (const group of groupBy(facts.filter(adds), moment).values()) {
      for (const { whole: name, parts: names } of sums) {
        const whole = group.find((fact) => is(fact, name))
        const parts = names.flatMap((part) => group.find((fact) => is(fact, part)) ?? [])
        if (whole && parts.length === names.length && missing(parts, whole) > 0)
          yield notClosing(parts, whole, 'error')
      }
    }
  },
}
