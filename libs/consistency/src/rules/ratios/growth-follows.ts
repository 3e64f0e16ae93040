import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords, nameOf, numberWords, plainNumber, subjectOf, whenOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import { metricName } from '../../names/metric-name.ts'
import type { Found, Rule } from '../../rule.ts'
import { mayBeWritten } from './follows.ts'

/** Days by which the figure of a date may stand beside it. */
const BESIDE = 45
const YEAR = 366
/** Figures of one thing that are looked at for one growth. */
const MOST = 60

/** What a growth of so many units can mean, from a first to a last number. */
function readings({ unit, growth }: Fact, first: number, last: number): number[] {
  const sign = growth?.falls ? -1 : 1
  if (unit.class === 'points') return [sign * (last - first)]
  if (first <= 0) return []
  const ratio = last / first
  // 增长16倍 is 17 times as much; many write it for 16 times as much, and both are heard.
  if (unit.class === 'times-as-much') return [sign * (ratio - 1), ratio]
  return [sign * (ratio - 1) * 100]
}

const near = (day: number | undefined, other: number | undefined) =>
  day !== undefined && other !== undefined && Math.abs(day - other) <= BESIDE

interface Pair {
  first: Fact
  last: Fact
}

const before = (one: Fact, other: Fact) => (one.toDay ?? 0) < (other.toDay ?? 0)

/** The two numbers a growth is between: at its dates where it says them, else any earlier and later one. */
function pairsOf(growth: Fact, things: readonly Fact[]): Pair[] {
  const lasts = things.filter(({ toDay }) => growth.toDay === undefined || near(toDay, growth.toDay))
  const firsts =
    growth.fromDay === undefined || growth.fromDay === growth.toDay
      ? things
      : things.filter(({ toDay }) => near(toDay, growth.fromDay) || near(toDay, (growth.fromDay ?? 0) - 1))
  const found = between(firsts, lasts)
  // 2022年增长: against the year before, else against whatever year is told; 同比 leaves no choice.
  const within =
    (growth.toDay ?? 0) - (growth.fromDay ?? 0) <= YEAR && !/同比|环比|上年|去年|上月/.test(growth.name.plain)
  return found.length > 0 || !within ? found : between(things, lasts)
}

const between = (firsts: readonly Fact[], lasts: readonly Fact[]): Pair[] =>
  firsts.flatMap((first) => lasts.filter((last) => before(first, last)).map((last) => ({ first, last })))

/** Where the base stands nowhere: the earliest number of the first half of the time, which should be near to it. */
function looseBase(growth: Fact, things: readonly Fact[]): Pair[] {
  const { fromDay, toDay } = growth
  if (fromDay === undefined || toDay === undefined) return []
  const last = things.find((one) => near(one.toDay, toDay))
  const first = things.find(({ toDay: day = 0 }) => day > fromDay && day <= (fromDay + toDay) / 2)
  return first && last && before(first, last) ? [{ first, last }] : []
}

const thing = (core: string) => core.replace(/^新建|^新增/, '')

/** A growth that does not follow from the two numbers it is between. */
export const growthFollows: Rule = {
  code: 'growth-does-not-follow',
  *find({ facts }: FactSet): Iterable<Found> {
    if (!facts.some(({ growth }) => growth)) return
    const things = groupBy(
      facts.filter(({ nature }) => nature === 'stock' || nature === 'flow' || nature === 'rate'),
      ({ name, organization }) => `${thing(name.core)}|${organization}`,
    )
    for (const growth of facts) {
      if (!growth.growth) continue
      const of = growth.growth.of
      const named =
        things.get(`${thing(of)}|${growth.organization}`) ??
        things.get(`${thing(withoutMeasure(of))}|${growth.organization}`) ??
        []
      const own = named.filter(({ comparator }) => comparator !== '<' && comparator !== '<=').slice(0, MOST)
      const strict = pairsOf(growth, own)
      const pairs = strict.length > 0 ? strict : looseBase(growth, own)
      const fits = ({ first, last }: Pair) =>
        readings(growth, first.value, last.value).some((found) => mayBeWritten(growth, found))
      const [pair] = pairs
      if (!pair || pairs.some(fits)) continue
      const [computed] = readings(growth, pair.first.value, pair.last.value)
      if (computed === undefined) continue
      const between = [
        numberWords(pair.first),
        whenOf(pair.first),
        numberWords(pair.last),
        whenOf(pair.last),
      ] as const
      yield {
        severity: strict.length > 0 ? 'error' : 'warning',
        at: [pair.first, pair.last, growth],
        reason: words.growthFollows.reason(
          subjectOf(growth),
          listWords([growth]),
          between,
          plainNumber(computed) + (growth.figure.unit ?? ''),
          strict.length > 0,
        ),
        question: words.growthFollows.question(nameOf(growth)),
      }
    }
  },
}

const withoutMeasure = (name: string) => metricName(name).core
