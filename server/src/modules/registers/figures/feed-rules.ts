import { crosswalk, type Line, type Rule, type RuledLine, type Facts as RuleFacts } from '@medelge/figures'
import type { Facts, Span, Values } from '../days/spans.ts'
import type { Feed } from '../kinds/definition.ts'

/** What is said of a list's records in the ledger: the written rules of crosswalks, each under the metric it feeds. */
export const feedRules = (feeds: readonly Feed[]): Rule[] =>
  feeds.map(({ metric, amount, when = {} }) => ({
    code: `register-${metric}`,
    version: 1,
    metric,
    when: Object.entries(when).map(([field, value]) =>
      Array.isArray(value) ? { field, in: value } : { field, equals: value as string | boolean },
    ),
    amount: amount === undefined ? 'one' : { field: amount },
  }))

const isFact = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** A record of these values as the rules see it. */
export function factsFor(values: Values, day: string): RuleFacts {
  const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => isFact(value)))
  return { day, headcounts: [], fields: fields as RuleFacts['fields'] }
}

/** What a record of these values adds to the metrics on a day. */
export const addedLines = (feeds: readonly Feed[], values: Values, day: string): RuledLine[] =>
  crosswalk(feedRules(feeds), factsFor(values, day)).lines

/** By what a list feeds metrics, and how values of any of its versions are read. */
export interface Feeding {
  feeds: readonly Feed[]
  read(facts: Pick<Facts, 'definition' | 'values'>): Values
}

/** A line in the totals of the unit whose record it was. */
export type UnitLine = RuledLine & { hosts: readonly number[] }

const keyOf = ({ metric, audience, channel, day, hosts }: Line & { hosts: readonly number[] }) =>
  [metric, audience, channel, day, hosts].join('|')

/**
 * What each span says: it adds what it holds on its first day and takes it away on the first day it is over. What it
 * added in its time as a flow, an end leaves; only what takes its place puts it right.
 */
function* linesOf({ feeds, read }: Feeding, spans: readonly Span[], sign: 1 | -1): Generator<UnitLine> {
  const stocks = feeds.filter(({ flow }) => !flow)
  for (const [nth, { since, until, facts }] of spans.entries()) {
    const [values, hosts] = [read(facts), [facts.organizationId]]
    for (const line of addedLines(feeds, values, since)) yield { ...line, hosts, amount: sign * line.amount }
    if (until === null) continue
    const over = spans[nth + 1]?.since === until ? feeds : stocks
    for (const line of addedLines(over, values, until)) yield { ...line, hosts, amount: -sign * line.amount }
  }
}

/** What is to be posted where one life of a record takes the place of another; nothing where they say the same. */
export function linesBetween(feeding: Feeding, before: readonly Span[], after: readonly Span[]): UnitLine[] {
  const lines = new Map<string, UnitLine>()
  for (const line of [...linesOf(feeding, before, -1), ...linesOf(feeding, after, 1)]) {
    const key = keyOf(line)
    lines.set(key, { ...line, amount: (lines.get(key)?.amount ?? 0) + line.amount })
  }
  return [...lines.values()].filter(({ amount }) => amount !== 0)
}
