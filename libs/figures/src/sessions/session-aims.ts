import type { Verdict } from '../crosswalk.ts'
import { type Aim, SESSION_AIMS } from '../kinds/session-kinds.ts'

/**
 * What the names say a session or a unit is for.
 * @example
 * aimsOf(['锡盟大篷车队']).map(({ series }) => series) // → ['caravan']
 * aimsOf(['文化站']) // → []
 */
export const aimsOf = (names: readonly string[]): Aim[] =>
  SESSION_AIMS.filter(({ words }) => words.some((word) => names.some((name) => name.includes(word))))

/**
 * The rules of a series that a session was meant for and fails: a demand that does not hold, not a count still to come.
 * @example
 * const facts = sessionFacts({ kind: 'lecture', series: 'caravan', hosts: [7], day: '2021-09-19', headcounts: [] })
 * const missed = missedAims(crosswalk(SESSION_RULES, facts).verdicts, ['caravan'])
 * missed.map(({ rule }) => rule.code) // → ['caravan-sessions', 'caravan-audience']
 */
export const missedAims = (verdicts: readonly Verdict[], series: readonly string[]): Verdict[] =>
  verdicts.filter(
    ({ outcome, rule }) =>
      outcome === 'failed' &&
      rule.when.some(
        (demand) => demand.field === 'series' && 'equals' in demand && series.includes(String(demand.equals)),
      ),
  )
