import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { groupsHaving } from '../../facts/groups-having.ts'
import type { Found, Rule } from '../../rule.ts'
import { missing, notClosing } from './closing.ts'

/** Words that together leave nothing over. */
const families: readonly (readonly (readonly string[])[])[] = [
  [
    ['男性', '男'],
    ['女性', '女'],
  ],
  [['线上', '网上'], ['线下']],
  [
    ['城镇', '城市'],
    ['农村', '乡村'],
  ],
  [['一等奖'], ['二等奖'], ['三等奖']],
]
const wholeWord = /总|合计|共|全部|获奖|奖项/g

/** The thing without the word that divides it, and which of the family it is. */
function divided(
  core: string,
  family: readonly (readonly string[])[],
): { thing: string; which: number } | undefined {
  for (const [which, names] of family.entries()) {
    const name = names.find((one) => core.includes(one))
    if (name !== undefined) return { thing: core.replace(name, '').replace(/奖$/, ''), which }
  }
  return undefined
}

const adds = ({ nature, name, comparator }: Fact) =>
  (nature === 'flow' || nature === 'stock') && !name.mean && comparator === '='
const key = ({ document, organization, from, to, nature, unit, name, scope }: Fact) =>
  [
    document,
    organization,
    from ?? '',
    to ?? '',
    nature,
    unit.class,
    name.measure.includes('人次'),
    scope,
  ].join('|')

/** The same thing undivided; of prizes, named as it may be, the only other number that speaks of them. */
function wholeOf(thing: string, undivided: readonly Fact[]): Fact | undefined {
  const same = undivided.find(({ name }) => name.core.replace(wholeWord, '').replace(/奖$/, '') === thing)
  const prizes = undivided.filter(({ name }) => /奖/.test(name.core))
  // Beside 优秀奖 the first three are not all.
  const others = same && prizes.includes(same) && prizes.length > 1
  if (same) return others ? undefined : same
  return (thing === '' || thing.endsWith('赛')) && prizes.length === 1 ? prizes[0] : undefined
}

function* judge(group: readonly Fact[], family: readonly (readonly string[])[]): Iterable<Found> {
  const parts = groupBy(group, ({ name }) => divided(name.core, family)?.thing)
  for (const [thing, own] of parts) {
    const which = new Set(own.map(({ name }) => divided(name.core, family)?.which))
    if (which.size < family.length || own.length > family.length) continue
    const whole = wholeOf(
      thing,
      group.filter(({ name }) => divided(name.core, family) === undefined),
    )
    if (whole && missing(own, whole) > 0) yield notClosing(own, whole, 'error')
  }
}

/** Men and women, online and offline, first to third prizes, that do not make up the whole beside them. */
export const complements: Rule = {
  code: 'sum-does-not-close',
  *find({ facts }: FactSet): Iterable<Found> {
    const divides = ({ name }: Fact) => families.some((family) => divided(name.core, family) !== undefined)
    for (const group of groupsHaving(facts.filter(adds), key, divides))
      if (group.length > 2) for (const family of families) yield* judge(group, family)
  },
}
