import type { Verdict } from './crosswalk.ts'
import type { Language, Words } from './locales/words.ts'
import type { Condition, Fact } from './rule.ts'
import { fill, wordsOf } from './words.ts'

/** Names for codes the library does not know (series, metrics); undefined leaves the library's own word or the code. */
export type NameOf = (kind: 'metric' | 'field' | 'value', code: string) => string | undefined

/** What one rule decided, in words: whether it counted, the rule's own sentence, and the reason. */
export interface Explanation {
  rule: string
  metric: string
  counted: boolean
  amount: number
  basis: string
  reason: string
}

function said(fact: Fact, words: Words, nameOf: NameOf): string {
  const values = Array.isArray(fact) ? fact : fact === undefined || fact === null ? [] : [String(fact)]
  if (values.length === 0 || values[0] === '') return words.missing
  return values.map((value) => words.values[value] ?? nameOf('value', value) ?? value).join(words.comma)
}

function demanded(condition: Condition, words: Words, nameOf: NameOf): string {
  const field = nameOf('field', condition.field) ?? words.fields[condition.field] ?? condition.field
  if ('exists' in condition) return fill(words.condition.exists, { field })
  if ('equals' in condition) {
    return fill(words.condition.equals, { field, value: said(condition.equals, words, nameOf) })
  }
  if ('includes' in condition) {
    return fill(words.condition.includes, { field, value: said(condition.includes, words, nameOf) })
  }
  return fill(words.condition.in, { field, value: said(condition.in, words, nameOf) })
}

/**
 * Says in words why a rule counted a record or did not: the first demand that failed, and what stood there instead.
 * @example
 * const facts = sessionFacts({ kind: 'lecture', hosts: [7], day: '2021-09-19', headcounts: [] })
 * const rules = SESSION_RULES.filter((rule) => rule.code === 'academic-events')
 * const reasons = crosswalk(rules, facts).verdicts.map((verdict) => explain(verdict, 'zh-CN').reason)
 * reasons // → ['未计入：类型须为学术交流，实际为讲座']
 */
export function explain(verdict: Verdict, language: Language, nameOf: NameOf = () => undefined): Explanation {
  const words = wordsOf(language)
  const { rule } = verdict
  const basis = words.rules[rule.code] ?? nameOf('metric', rule.metric) ?? rule.code
  const shared = { rule: rule.code, metric: rule.metric, basis }
  if (verdict.outcome === 'counted') {
    const reason = fill(words.counted, { amount: String(verdict.amount) })
    return { ...shared, counted: true, amount: verdict.amount, reason }
  }
  const reason =
    verdict.outcome === 'empty'
      ? words.nothingToCount
      : fill(words.notCounted, {
          demand: demanded(verdict.condition, words, nameOf),
          found: said(verdict.found, words, nameOf),
        })
  return { ...shared, counted: false, amount: 0, reason }
}
