import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupsHaving } from '../../facts/groups-having.ts'
import { subjectOf } from '../../locales/number-words.ts'
import type { Found, Rule } from '../../rule.ts'
import { missing, notClosing } from './closing.ts'

const all = /^(?:all|total|合计|总计|全部|全体|小计)$/i
const adds = ({ nature, name }: Fact) => (nature === 'flow' || nature === 'stock') && !name.mean

/** A breakdown by audience or by channel. */
type Side = 'audience' | 'channel'
const key = (side: Side) => (fact: Fact) =>
  [
    ...[
      fact.document,
      fact.metric,
      fact.organization,
      fact.nature,
      fact.from ?? '',
      fact.to ?? '',
      fact.unit.class,
    ],
    ...[fact.scope, fact[side === 'audience' ? 'channel' : 'audience']],
  ].join('|')

function judge(group: readonly Fact[], side: Side): Found | undefined {
  const wholes = group.filter(({ figure }) => all.test(figure[side] ?? ''))
  const [whole] = wholes
  const parts = group.filter((fact) => fact[side] !== '')
  if (!whole || wholes.length > 1 || new Set(parts.map((fact) => fact[side])).size < parts.length)
    return undefined
  const single = parts.find(({ range }) => range.low > whole.range.high)
  const exact = [...parts, whole].every(({ comparator }) => comparator === '=')
  const closes = parts.length < 2 || !exact || missing(parts, whole) === 0
  if (!single && closes) return undefined
  return {
    ...notClosing(parts, whole, 'error', { called: subjectOf }),
    code: closes ? 'part-above-whole' : 'sum-does-not-close',
  }
}

/** Audiences or channels that do not make up the row that is of all of them. */
export const sides: Rule = {
  code: 'sum-does-not-close',
  *find({ facts }: FactSet): Iterable<Found> {
    for (const side of ['audience', 'channel'] as const) {
      const isWhole = ({ figure }: Fact) => all.test(figure[side] ?? '')
      for (const group of groupsHaving(facts.filter(adds), key(side), isWhole)) {
        const found = group.length > 1 ? judge(group, side) : undefined
        if (found) yield found
      }
    }
  },
}
