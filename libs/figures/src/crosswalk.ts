import { addAmounts, checkAmount } from './amount.ts'
import type { Line } from './line.ts'
import type { Cell, Condition, Fact, Facts, Headcount, Rule } from './rule.ts'
import { meets } from './rule.ts'
import type { Channel } from './vocabulary.ts'

/** A line together with the rule and version that made it. */
export interface RuledLine extends Line {
  rule: string
  version: number
}

/** What one rule decided: counted with which lines, failed at which demand and what was found there, or met with nothing to count. */
export type Verdict =
  | { outcome: 'counted'; rule: Rule; amount: number; lines: readonly RuledLine[] }
  | { outcome: 'failed'; rule: Rule; condition: Condition; found: Fact }
  | { outcome: 'empty'; rule: Rule }

/** How the event was held, from its head-counts; a head-count on both sides is `blended`, none at all `none`. */
function channelOf(heads: readonly Headcount[]): Channel {
  const offline = heads.some((head) => head.offline > 0)
  const online = heads.some((head) => head.online > 0)
  if (offline && online) return 'blended'
  return offline ? 'offline' : online ? 'online' : 'none'
}

function* cellsOf(rule: Rule, facts: Facts): Generator<Cell> {
  const heads = facts.headcounts.filter((head) => !rule.heads || rule.heads.includes(head.audience))
  const by = rule.by ?? []
  const single = (amount: number): Cell => ({
    audience: 'none',
    channel: by.includes('channel') ? channelOf(heads) : 'none',
    amount,
  })
  if (rule.amount === 'one') return yield single(1)
  if (typeof rule.amount === 'object') {
    const fact = facts.fields[rule.amount.field]
    return yield single(typeof fact === 'number' ? fact : 0)
  }
  const sides = rule.amount === 'audience' ? (['offline', 'online'] as const) : [rule.amount]
  for (const head of heads) {
    for (const side of sides) {
      yield {
        audience: by.includes('audience') ? head.audience : 'none',
        channel: by.includes('channel') ? side : 'none',
        amount: head[side],
      }
    }
  }
}

function linesOf(rule: Rule, facts: Facts): RuledLine[] {
  const merged = new Map<string, RuledLine>()
  for (const { audience, channel, amount } of cellsOf(rule, facts)) {
    const key = `${audience}|${channel}`
    const before = merged.get(key)?.amount ?? 0
    merged.set(key, {
      metric: rule.metric,
      day: facts.day,
      audience,
      channel,
      amount: checkAmount(before + checkAmount(amount) * (rule.sign ?? 1)),
      rule: rule.code,
      version: rule.version,
    })
  }
  return [...merged.values()].filter((line) => line.amount !== 0)
}

function judge(rule: Rule, facts: Facts): Verdict {
  const condition = rule.when.find((demand) => !meets(demand, facts.fields))
  if (condition) return { outcome: 'failed', rule, condition, found: facts.fields[condition.field] }
  const lines = linesOf(rule, facts)
  if (lines.length === 0) return { outcome: 'empty', rule }
  return { outcome: 'counted', rule, amount: addAmounts(lines.map((line) => line.amount)), lines }
}

/**
 * Turns one record into its lines by written rules, and says of every rule why it counted the record or not.
 * Amounts are whole numbers in the metric's smallest unit; throws AmountError for anything else.
 * @example
 * const headcounts = [{ audience: 'public' as const, offline: 120, online: 0 }]
 * const facts = sessionFacts({ kind: 'lecture', hosts: [7], day: '2021-09-19', headcounts })
 * const { lines, verdicts } = crosswalk(SESSION_RULES, facts)
 * lines.map((line) => line.metric) // → ['popsci-publicity-events', 'popsci-activity-beneficiaries']
 * lines.map((line) => line.amount) // → [1, 120]
 * verdicts.length // → SESSION_RULES.length
 */
export function crosswalk(rules: readonly Rule[], facts: Facts): { lines: RuledLine[]; verdicts: Verdict[] } {
  const verdicts = rules.map((rule) => judge(rule, facts))
  return {
    lines: verdicts.flatMap((verdict) => (verdict.outcome === 'counted' ? [...verdict.lines] : [])),
    verdicts,
  }
}
