import { type Condition, demandOf, type Rule } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findRootOrganization } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { inField } from '#platform/errors'
import { getMetrics, type MetricRow } from '../catalogue/metric.store.ts'
import { feedOf } from '../explaining/record-feed.ts'
import { figureErrors } from '../figure.errors.ts'
import { figurePolicy } from '../figure.policy.ts'
import type { GivenRule } from './crosswalk-rule.ts'

type Db = Kysely<Database>

/** Rules and metrics are the region's: who defines them does so at the top of the tree. */
export async function authorizeDefining(db: Db, actor: Actor): Promise<void> {
  const root = await findRootOrganization(db)
  authorize(actor, figurePolicy.define, root ? [root.id] : [])
}

/** Into what a rule breaks down what it counts: people by group and side, events by how they were held. */
function breakdown(amount: Rule['amount']): Pick<Rule, 'by'> {
  if (typeof amount === 'object') return {}
  return { by: amount === 'one' ? ['channel'] : ['audience', 'channel'] }
}

/** Demands as rules write them; refuses fields and values that no record of the feed can have. */
async function demandsOf(db: Db, kind: string, given: GivenRule['when']): Promise<Condition[]> {
  const known = await feedOf(kind).demands(db)
  for (const [nth, { field, values }] of given.entries()) {
    const unfit = (value: string) => figureErrors.RULE_UNFIT({ value, ...inField(`rule.when.${nth}`) })
    const can = Object.hasOwn(known, field) ? known[field] : undefined
    if (can === undefined || given.findIndex((one) => one.field === field) < nth) throw unfit(field)
    const strange = can && values.find((value) => !can.includes(value))
    if (strange !== undefined && strange !== null) throw unfit(strange)
  }
  return given.map(({ field, values }) => demandOf(field, values))
}

/** A rule as it is kept, of one as an officer wrote it. */
export async function ruleOf(
  db: Db,
  kind: string,
  { when, amount, heads, says }: GivenRule,
  name: Pick<Rule, 'code' | 'version' | 'metric'>,
): Promise<Rule> {
  if (typeof amount === 'object' && !feedOf(kind).numbers.includes(amount.field))
    throw figureErrors.RULE_UNFIT({ value: amount.field, ...inField('rule.amount') })
  const counted = heads?.length && typeof amount === 'string' && amount !== 'one' ? { heads } : {}
  return {
    ...name,
    when: await demandsOf(db, kind, when),
    amount,
    ...breakdown(amount),
    ...counted,
    says,
  }
}

/** A metric that records can feed: what happens in a period, in whole pieces, and is computed from nothing else. */
export async function demandFeedable(db: Db, code: string): Promise<MetricRow> {
  const metric = (await getMetrics(db, [code])).get(code)
  if (metric?.kind !== 'flow' || metric.scale !== 0 || metric.formula)
    throw figureErrors.RULE_METRIC_UNFIT({ metric: metric?.name ?? code, ...inField('metric') })
  return metric
}
