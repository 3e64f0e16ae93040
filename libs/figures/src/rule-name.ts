import type { RuledLine } from './crosswalk.ts'
import { FORMER_FACILITY_RULES, formerFacilitySentences } from './kinds/former-facility-rules.ts'
import type { Line } from './line.ts'
import type { Language } from './locales/messages.ts'
import { messagesOf } from './messages.ts'
import type { Rule } from './rule.ts'
import { FORMER_RULES, SESSION_RULES } from './sessions/session-rules.ts'
import type { RuleVersion } from './versions/rule-versions.ts'

/**
 * A rule with its version in one word, as the ledger keeps it beside what the rule made.
 * @example
 * ruleName({ code: 'tour-stops', version: 1 }) // → 'tour-stops@1'
 */
export const ruleName = ({ code, version }: Pick<Rule, 'code' | 'version'>): string => `${code}@${version}`

/**
 * The names of the rules that made these lines, each once; lines that no rule made have none.
 * @example
 * const facts = sessionFacts({ kind: 'visit', hosts: [7], day: '2021-09-19', headcounts: [] })
 * rulesOf(crosswalk(SESSION_RULES, facts).lines) // → ['outreach-sessions@1']
 */
export function rulesOf(lines: readonly (Line | RuledLine)[]): string[] {
  const named = lines.flatMap((line) =>
    'rule' in line ? [ruleName({ code: line.rule, version: line.version })] : [],
  )
  return [...new Set(named)]
}

/**
 * The metric that a rule of this name feeds and its sentence, as it stands in `versions` or comes with the library;
 * undefined for a rule neither knows.
 * @example
 * ruleNamed('tour-stops@1', 'zh-CN')?.metric // → 'tour-stops'
 */
export function ruleNamed(
  name: string,
  language: Language,
  versions: readonly RuleVersion[] = [],
): { metric: string; basis: string } | undefined {
  const kept = versions.find((one) => ruleName(one) === name)
  const said = kept?.rule?.says?.[language]
  if (kept && said) return { metric: kept.metric, basis: said }
  // Lists are data: their rules are named after the metric each feeds.
  const [, fed] = /^register-([a-z0-9-]+)@1$/.exec(name) ?? []
  if (fed) return { metric: fed, basis: messagesOf(language).rules.register ?? name }
  const known = [...SESSION_RULES, ...FORMER_RULES, ...FORMER_FACILITY_RULES]
  const rule = known.find((one) => ruleName(one) === name)
  if (!rule) return kept && { metric: kept.metric, basis: messagesOf(language).rules[kept.code] ?? kept.code }
  // What facilities fed once is told by nobody else.
  const sentences = { ...formerFacilitySentences(language), ...messagesOf(language).rules }
  return { metric: rule.metric, basis: sentences[rule.code] ?? rule.code }
}
