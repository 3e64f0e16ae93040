import type { FactSet } from '../../facts/fact.ts'
import { likelyReason, listWords, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { fallsIn, onlyGrowing } from './falls.ts'

/** What has gathered since a beginning, and is less at a later date than at an earlier one. */
export const onlyGrows: Rule = {
  code: 'only-grows',
  *find(set: FactSet): Iterable<Found> {
    for (const { before, after } of fallsIn(set, onlyGrowing))
      yield {
        severity: 'error',
        at: [before, ...after],
        reason: words.onlyGrows.reason(
          subjectOf(before),
          listWords([before, ...after]),
          likelyReason([before, ...after]),
        ),
        question: words.onlyGrows.question(subjectOf(before)),
      }
  },
}
