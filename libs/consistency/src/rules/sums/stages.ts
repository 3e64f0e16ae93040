import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupsHaving } from '../../facts/groups-having.ts'
import { codeReading } from '../../names/code-reading.ts'
import type { Found, Rule } from '../../rule.ts'
import { partAbove } from './closing.ts'

const counted = ({ nature, name }: Fact) => (nature === 'flow' || nature === 'stock') && !name.mean
const momentOf = ({ document, organization, name, unit, from, to, scope }: Fact) =>
  [
    document,
    organization,
    name.measure.includes('人次') ? '人次' : unit.class,
    from ?? '',
    to ?? '',
    scope,
  ].join('|')

interface Stand {
  fact: Fact
  reached: number
}

/** The widest of those before, and somebody of the furthest stage who is beyond it. */
function beyond(group: readonly Stand[]): { part: Fact; whole: Fact } | undefined {
  const furthest = Math.max(...group.map(({ reached }) => reached))
  if (furthest < 2) return undefined
  const before = group.filter(({ reached }) => reached < furthest).map(({ fact }) => fact)
  const [first, ...others] = before
  if (!first) return undefined
  const whole = others.reduce((best, one) => (one.range.high > best.range.high ? one : best), first)
  const part = group.find(({ fact, reached }) => reached === furthest && fact.range.low > whole.range.high)
  return part && part.fact !== whole ? { part: part.fact, whole } : undefined
}

/** More got through a later stage than were there at the one before: adopted and sent, done and to be done. */
export const stages: Rule = {
  code: 'part-above-whole',
  *find({ facts }: FactSet): Iterable<Found> {
    const stands = facts.filter(counted).flatMap((fact) => {
      const code = codeReading(fact.figure.code ?? '')
      const coded = code === undefined ? [] : [{ base: `code ${code.base}`, reached: code.reached }]
      const named = fact.name.readings.filter(({ base }) => base.length > 1)
      return [...named, ...coded].map(({ base, reached }) => ({
        fact,
        reached,
        key: `${base}|${momentOf(fact)}`,
      }))
    })
    for (const group of groupsHaving(
      stands,
      ({ key }) => key,
      ({ reached }) => reached > 1,
    )) {
      const found = group.length > 1 ? beyond(group) : undefined
      if (found) yield partAbove(found.part, found.whole, 'error')
    }
  },
}
