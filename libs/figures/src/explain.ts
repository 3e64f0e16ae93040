import type { Verdict } from './crosswalk.ts'
import type { Language, Messages } from './locales/messages.ts'
import { fill, messagesOf } from './messages.ts'
import type { Condition, Fact } from './rule.ts'

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

function said(fact: Fact, messages: Messages, nameOf: NameOf): string {
  const values = Array.isArray(fact) ? fact : fact === undefined || fact === null ? [] : [String(fact)]
  if (values.length === 0 || values[0] === '') return messages.missing
  return values.map((value) => messages.values[value] ?? nameOf('value', value) ?? value).join(messages.comma)
}

function demanded(condition: Condition, messages: Messages, nameOf: NameOf): string {
  const field = nameOf('field', condition.field) ?? messages.fields[condition.field] ?? condition.field
  if ('exists' in condition) return fill(messages.condition.exists, { field })
  if ('equals' in condition) {
    return fill(messages.condition.equals, { field, value: said(condition.equals, messages, nameOf) })
  }
  if ('includes' in condition) {
    return fill(messages.condition.includes, { field, value: said(condition.includes, messages, nameOf) })
  }
  return fill(messages.condition.in, { field, value: said(condition.in, messages, nameOf) })
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
  const messages = messagesOf(language)
  const { rule } = verdict
  const basis =
    rule.says?.[language] || (messages.rules[rule.code] ?? nameOf('metric', rule.metric) ?? rule.code)
  const shared = { rule: rule.code, metric: rule.metric, basis }
  if (verdict.outcome === 'counted') {
    const reason = fill(messages.counted, { amount: String(verdict.amount) })
    return { ...shared, counted: true, amount: verdict.amount, reason }
  }
  const reason =
    verdict.outcome === 'empty'
      ? messages.nothingToCount
      : fill(messages.notCounted, {
          demand: demanded(verdict.condition, messages, nameOf),
          found: said(verdict.found, messages, nameOf),
        })
  return { ...shared, counted: false, amount: 0, reason }
}

/**
 * What a rule asks of a record, a sentence for each demand.
 * @example
 * const [rule] = SESSION_RULES.filter(({ code }) => code === 'academic-events')
 * demandsOf(rule?.when ?? [], 'zh-CN') // → ['类型须为学术交流']
 */
export const demandsOf = (
  when: readonly Condition[],
  language: Language,
  nameOf: NameOf = () => undefined,
): string[] => when.map((condition) => demanded(condition, messagesOf(language), nameOf))
