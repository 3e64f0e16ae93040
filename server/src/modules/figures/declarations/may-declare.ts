import { FACILITY_RULES, SESSION_RULES } from '@medelge/figures'
import { type Actor, allows } from '#house/actor'
import { figurePolicy } from '../figure.policy.ts'

/** Metrics that counted records feed by the written rules. */
const fed: ReadonlySet<string> = new Set([...SESSION_RULES, ...FACILITY_RULES].map((rule) => rule.metric))

export const isRecordFed = (metric: string): boolean => fed.has(metric)

/**
 * Who may declare a figure of a unit, given the unit and everything above it. Where records give the figure, nobody
 * adds to it for the own unit: an officer of a unit above does. On top, where nobody stands above, its own officer.
 */
export function mayDeclare(actor: Actor, metric: string, chain: readonly number[]): boolean {
  if (!isRecordFed(metric)) return allows(actor, figurePolicy.declare, chain)
  return allows(actor, figurePolicy.vouch, chain.length > 1 ? chain.slice(1) : chain)
}
