import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { listWords, plainNumber, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import { saysTotal, saysWhole } from '../../names/total-word.ts'
import type { Found, Rule } from '../../rule.ts'
import { notClosing, partAbove, sumOf } from './closing.ts'

/** A list of units with less than this share of the whole names but some of them. */
const MOST_OF = 0.6

const adds = ({ nature, name, organization }: Fact) =>
  (nature === 'flow' || nature === 'stock') && !name.mean && organization !== ''
const key = ({ document, metric, nature, unit, from, to, audience, channel, scope }: Fact) =>
  [document, metric, nature, unit.class, from ?? '', to ?? '', audience, channel, scope].join('|')

/** The one unit of a group that all others lie in, and those right below it. */
function structure(group: readonly Fact[]): { whole: Fact; parts: Fact[]; pure: boolean } | undefined {
  const wholes = group.filter(({ organization }) => saysWhole(organization))
  const ranks = group.flatMap(({ rank }) => rank ?? [])
  const top = ranks.length > 0 ? Math.min(...ranks) : undefined
  const highest = group.filter(({ rank }) => rank !== undefined && rank === top)
  const whole =
    wholes.length === 1 ? wholes[0] : wholes.length === 0 && highest.length === 1 ? highest[0] : undefined
  if (!whole) return undefined
  const pure = saysTotal(whole.organization)
  const below = group.filter(
    (fact) =>
      fact !== whole && !saysTotal(fact.organization) && (pure || (fact.rank ?? 0) > (whole.rank ?? -1)),
  )
  const next = Math.min(...below.map(({ rank }) => rank ?? Infinity))
  return { whole, parts: below.filter(({ rank }) => (rank ?? Infinity) === next), pure }
}

function judge(group: readonly Fact[]): Found | undefined {
  const found = structure(group)
  if (!found || found.parts.length === 0) return undefined
  const { whole, parts, pure } = found
  const ranked = parts.every(({ rank }) => rank !== undefined)
  const single = ranked || pure ? parts.find(({ range }) => range.low > whole.range.high) : undefined
  if (single) return { ...partAbove(single, whole, 'error', subjectOf), code: 'part-above-whole' }
  const units = new Set(parts.map(({ organization }) => organization))
  if (units.size < 2 || units.size < parts.length || !(ranked || pure)) return undefined
  const sum = parts.reduce((total, { range }) => total + range.low, 0)
  const exact = [...parts, whole].every(({ comparator }) => comparator === '=')
  if (sum > whole.range.high * (1 + 1e-9))
    return {
      severity: 'error',
      at: [...parts, whole],
      reason: words.sums.above(
        subjectOf(whole),
        listWords([whole]),
        plainNumber(sumOf(parts) / whole.unit.factor),
      ),
      question: words.sums.question(subjectOf(whole)),
    }
  // Units that stand beside their total in one section are meant to be all of them, unless much is missing.
  const together =
    pure || (parts.every(({ section }) => section === whole.section) && sum >= MOST_OF * whole.value)
  const high = parts.reduce((total, { range }) => total + range.high, 0)
  if (!exact || !together || high >= whole.range.low * (1 - 1e-9)) return undefined
  return notClosing(parts, whole, pure ? 'error' : 'warning', {
    called: subjectOf,
    of: words.sums.units(),
  })
}

/** Units below that add up to more than the unit above, or, in one table, to less. */
export const unitSums: Rule = {
  code: 'sum-does-not-close',
  *find({ facts }: FactSet): Iterable<Found> {
    for (const group of groupBy(facts.filter(adds), key).values()) {
      const found = group.length > 1 ? judge(group) : undefined
      if (found) yield found
    }
  },
}
