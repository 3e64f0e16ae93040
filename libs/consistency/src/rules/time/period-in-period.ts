import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { likelyReason, listWords, subjectOf, whenOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'

/** Comparisons within one series; of one with thousands of periods only the longest are looked at. */
const MOST = 200_000
/** Shorter periods that a finding lists. */
const LISTED = 6
const length = ({ fromDay = 0, toDay = 0 }: Fact) => toDay - fromDay + 1
const lies = (inner: Fact, outer: Fact) =>
  (inner.fromDay ?? 0) >= (outer.fromDay ?? 0) &&
  (inner.toDay ?? 0) <= (outer.toDay ?? 0) &&
  length(inner) < length(outer)

// Nine tenths of a year leave one tenth; three times as much in it is no usual year.
const COVERED = 0.8
const JUMP = 3

function judge(inner: Fact, outer: Fact): Found['severity'] | undefined {
  // What a note narrows is a part of what stands without one, and can but be less.
  if (inner.scope !== outer.scope && outer.scope !== '') return undefined
  if (inner.range.low > outer.range.high) {
    const certain =
      inner.document === outer.document && inner.scope === outer.scope && !inner.unsure && !outer.unsure
    return certain ? 'error' : 'warning'
  }
  const jumps = length(inner) >= COVERED * length(outer) && outer.range.low > JUMP * inner.usual.high
  return jumps &&
    inner.scope === outer.scope &&
    inner.document === outer.document &&
    !inner.unsure &&
    !outer.unsure
    ? 'warning'
    : undefined
}

/** A period that holds more than a longer one around it, or nearly all of the days and little of the amount. */
export const periodInPeriod: Rule = {
  code: 'period-in-period',
  *find({ facts }: FactSet): Iterable<Found> {
    const flows = facts.filter(
      ({ nature, fromDay, toDay, name }) =>
        nature === 'flow' && fromDay !== undefined && toDay !== undefined && !name.mean,
    )
    for (const group of groupBy(flows, ({ series }) => series).values()) {
      const longest = [...group]
        .sort((one, other) => length(other) - length(one))
        .slice(0, Math.ceil(MOST / group.length))
      for (const outer of longest) {
        const inside = group
          .filter((inner) => lies(inner, outer))
          .map((inner) => ({ inner, severity: judge(inner, outer) }))
          .filter(({ severity }) => severity !== undefined)
        const worst = inside.find(({ severity }) => severity === 'error') ?? inside[0]
        if (!worst?.severity) continue
        const at = [...inside.slice(0, LISTED).map(({ inner }) => inner), outer]
        const more = worst.inner.range.low > outer.range.high
        const say = more ? words.periodInPeriod.more : words.periodInPeriod.jump
        const gathers = more && outer.name.gathered && worst.inner.fromDay === outer.fromDay
        yield {
          ...(gathers ? { code: 'only-grows' } : {}),
          severity: worst.severity,
          at,
          reason: say(subjectOf(outer), listWords(at), likelyReason(at)),
          question: words.periodInPeriod.question(subjectOf(outer), whenOf(outer)),
        }
      }
    }
  },
}
