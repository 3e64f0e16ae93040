import type { Fact } from '../../facts/fact.ts'
import type { Severity } from '../../finding.ts'
import { listWords, nameOf, plainNumber } from '../../locales/number-words.ts'
import type { Phrase } from '../../locales/phrase.ts'
import { words } from '../../locales/words.ts'
import type { Found } from '../../rule.ts'

/** What a rule says of a sum, where it says it otherwise than of rows by their names. */
interface Saying {
  called?: (whole: Fact) => Phrase
  of?: Phrase
}

export const sumOf = (parts: readonly Fact[]): number => parts.reduce((sum, { value }) => sum + value, 0)

/** By how much parts miss their whole; nothing within what the whole was rounded by, and what decimals leave over. */
export function missing(parts: readonly Fact[], whole: Fact): number {
  const sum = sumOf(parts)
  const off = Math.abs(sum - whole.value)
  return off <= Math.max(whole.range.high - whole.value, 1e-6 * sum) ? 0 : off
}

/** Parts that are not their whole: all of them, what they add up to, and the question which of them is wrong. */
export const notClosing = (
  parts: readonly Fact[],
  whole: Fact,
  severity: Severity,
  { called = nameOf, of = words.sums.rows() }: Saying = {},
): Found => ({
  severity,
  at: [...parts, whole],
  reason: words.sums.reason(
    called(whole),
    listWords([whole]),
    plainNumber(sumOf(parts) / whole.unit.factor),
    of,
  ),
  question: words.sums.question(called(whole)),
})

/** A part of which there is more than of its whole. */
export const partAbove = (
  part: Fact,
  whole: Fact,
  severity: Severity,
  called: (fact: Fact) => Phrase = nameOf,
): Found => ({
  severity,
  at: [part, whole],
  reason: words.partAboveWhole.reason(called(part), listWords([part]), called(whole), listWords([whole])),
  question: words.partAboveWhole.question(called(part), called(whole)),
})
