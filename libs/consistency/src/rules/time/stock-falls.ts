import type { Fact, FactSet } from '../../facts/fact.ts'
import { likelyReason, listWords, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { fallsIn, onlyGrowing } from './falls.ts'

// What is waited for, lacking or being built is meant to become less.
const meantToFall =
  /未|待|剩余|在建|拟|贫困|问题|差距|空缺|不足|缺|欠|整合|编制|停|闲置|风险|隐患|投诉|库存|余额|结余/
/** A stock may lose a little; below this share it is no more than a question. */
const LITTLE = 0.05

/** A stock that became less, while nothing says what went out. */
export const stockFalls: Rule = {
  code: 'stock-falls',
  *find(set: FactSet): Iterable<Found> {
    const left = new Set(set.facts.flatMap(({ name }) => (name.moved?.way === 'out' ? [name.moved.of] : [])))
    const unexplained = (fact: Fact) =>
      !onlyGrowing(fact) && !meantToFall.test(fact.name.plain) && !left.has(fact.name.core) && !fact.name.mean
    for (const { before, after } of fallsIn(set, unexplained)) {
      const little = after.every(({ usual }) => usual.high > before.range.low * (1 - LITTLE))
      yield {
        severity: little ? 'note' : 'warning',
        at: [before, ...after],
        reason: words.stockFalls.reason(
          subjectOf(before),
          listWords([before, ...after]),
          likelyReason([before, ...after]),
        ),
        question: words.stockFalls.question(subjectOf(before)),
      }
    }
  },
}
