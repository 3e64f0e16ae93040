import type { Fact, FactSet } from '../facts/fact.ts'
import { groupBy } from '../facts/group-by.ts'
import { listWords, nameOf } from '../locales/number-words.ts'
import { words } from '../locales/zh-CN.ts'
import type { Found, Rule } from '../rule.ts'

const counted = ({ nature, name }: Fact) =>
  (nature === 'flow' || nature === 'stock') && !name.mean && name.base.length > 1
const key = ({ document, organization, name, unit, from, to }: Fact) =>
  [
    document,
    organization,
    name.base,
    name.measure.includes('人次') ? '人次' : unit.class,
    from ?? '',
    to ?? '',
  ].join('|')

/** More got through a later stage than were there at the one before: adopted and sent, done and to be done. */
export const stages: Rule = {
  code: 'part-above-whole',
  *find({ facts }: FactSet): Iterable<Found> {
    for (const group of groupBy(facts.filter(counted), key).values()) {
      if (group.length < 2) continue
      const later = group.reduce((best, fact) => (fact.name.reached > best.name.reached ? fact : best))
      if (later.name.reached < 2) continue
      const reached = group.filter(({ name }) => name.reached === later.name.reached)
      const before = group.filter(
        ({ name, scope }) => name.reached < later.name.reached && scope === later.scope,
      )
      const widest = before.reduce<Fact | undefined>(
        (best, one) => (best && best.range.high >= one.range.high ? best : one),
        undefined,
      )
      const part = reached.find((one) => widest !== undefined && one.range.low > widest.range.high)
      if (!part || !widest) continue
      yield {
        severity: 'error',
        at: [part, widest],
        reason: words.partAboveWhole.reason(
          nameOf(part),
          listWords([part]),
          nameOf(widest),
          listWords([widest]),
        ),
        question: words.partAboveWhole.question(nameOf(part), nameOf(widest)),
      }
    }
  },
}
