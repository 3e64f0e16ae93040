import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listOf, listWords, nameOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

/** Smaller numbers, or with fewer digits that tell, meet by chance. */
const SMALLEST = 1000
/** The same where both stand in one document. */
const SMALLEST_BESIDE = 300
const DIGITS = 3
/** Things that share a number; more is a default that a program fills in. */
const MOST = 6

const tells = ({ value, unit, nature, name }: Fact) =>
  (nature === 'flow' || nature === 'stock') &&
  unit.class !== 'money' &&
  !name.mean &&
  value >= SMALLEST_BESIDE &&
  String(value).replace('.', '').replace(/0+$/, '').length >= DIGITS

/** Whether two names are about one thing at two stages, or one is part of the other: then the numbers may be the same. */
function related(one: Fact, other: Fact): boolean {
  const [a, b] = [one.name, other.name]
  if (a.core.endsWith(b.core) || b.core.endsWith(a.core)) return true
  if (a.readings.some(({ base }) => b.readings.some((reading) => reading.base === base))) return true
  return a.moved?.of === b.core || b.moved?.of === a.core || a.total || b.total
}

const names = (facts: readonly Fact[]) => groupBy(facts, ({ metric }) => metric)

/** Letters that two names must share at their end to be mistaken for each other. */
const SHARED = 5
function sharedEnd(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length += 1
  return length
}

function* telling(facts: readonly Fact[]): Iterable<Fact[]> {
  for (const group of groupBy(facts.filter(tells), ({ value }) => value).values()) {
    const metrics = [...names(group).values()].flatMap(([first]) => first ?? [])
    const [first, ...others] = metrics
    if (!first || metrics.length < 2 || metrics.length > MOST) continue
    const near = (other: Fact) => other.document === first.document || other.value >= SMALLEST
    const strangers = others.filter((other) => near(other) && !related(first, other))
    if (strangers.length > 0) yield [first, ...strangers]
  }
}

/** A rough number, in one document and period, of two things whose names differ in their first words alone. */
function* alike(facts: readonly Fact[]): Iterable<Fact[]> {
  const flows = facts.filter(({ nature, value }) => nature === 'flow' && value >= SMALLEST)
  const key = ({ document, value, to, unit }: Fact) => `${document}|${value}|${to?.slice(0, 4)}|${unit.base}`
  for (const group of groupBy(flows, key).values()) {
    const metrics = [...names(group).values()].flatMap(([first]) => first ?? [])
    const [first, second] = metrics
    if (!first || !second || metrics.length > 2) continue
    if (sharedEnd(first.name.core, second.name.core) >= SHARED && !tells(first)) yield [first, second]
  }
}

/** One number that stands for two things. */
export const oneNumber: Rule = {
  code: 'one-number-two-things',
  *find({ facts }: FactSet): Iterable<Found> {
    for (const [severity, groups] of [
      ['warning', telling(facts)],
      ['note', alike(facts)],
    ] as const)
      for (const at of groups)
        yield {
          severity,
          at,
          reason: words.oneNumber.reason(listWords(at.slice(0, 1)), listOf(at.map(nameOf))),
          question: words.oneNumber.question(listOf(at.map(nameOf))),
        }
  },
}
