import type { Messages } from '#engines/lists/list-request'
import { saidIn } from '#platform/sheets/columns'
import type { Rule } from '../scoring/rule.ts'
import type { Score } from '../scoring/score.ts'

/** How points came about, in a line: each number times its points, cut where the rule cuts it. */
export function arithmeticOf({ items }: Rule, { parts, points }: Score, messages: Messages): string {
  const words = new Map(items.map((item) => [item.code, saidIn(messages.locale, item.words)]))
  const lines = parts
    .filter(({ number }) => number > 0)
    .map(({ code, full, points, most, number, each }) =>
      messages(full > points ? 'performance.cut' : 'performance.part', {
        ...{ words: words.get(code) ?? code, number, each, full, most },
      }),
    )
  return messages('performance.sum', { parts: lines.join(messages('performance.and')), points })
}
