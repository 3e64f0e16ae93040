import type { Condition, Facts, Rule } from './rule.ts'

/** What happened to a facility: it opened or closed, or something was added to it. */
export interface FacilityEvent {
  kind: string
  event: 'opened' | 'closed' | 'added'
  day: string
  /** How many at once (sets, points); one when absent. */
  quantity?: number | undefined
}

const when = (kind: string, event: FacilityEvent['event']): Condition[] => [
  { field: 'kind', equals: kind },
  { field: 'event', equals: event },
]
const amount = { field: 'quantity' }

const stock = (kind: string, metric: string): Rule[] => [
  { code: `${kind}-opened`, version: 1, metric, when: when(kind, 'opened'), amount },
  { code: `${kind}-closed`, version: 1, metric, when: when(kind, 'closed'), amount, sign: -1 },
]

/** The written rules by which facilities feed the metrics: an opening adds to a stock, a closing takes away. */
export const FACILITY_RULES: readonly Rule[] = [
  ...stock('e-station', 'popsci-estations'),
  ...stock('reading-point', 'popsci-press-villages-covered'),
  ...stock('caravan', 'caravans-equipped'),
  ...stock('mobile-museum', 'mobile-museums-equipped'),
  ...stock('museum', 'science-museums-county-plus'),
  ...stock('base', 'popsci-bases-regional-total'),
  ...stock('courtyard', 'courtyards-total'),
  {
    code: 'exhibit-added',
    version: 1,
    metric: 'grassroots-museum-new-exhibits',
    when: when('exhibit', 'added'),
    amount,
  },
]

/**
 * The facts of a facility's event as the rules see them.
 * @example
 * facilityFacts({ kind: 'e-station', event: 'opened', day: '2021-03-02' }).fields.quantity // → 1
 */
export function facilityFacts({ kind, event, day, quantity = 1 }: FacilityEvent): Facts {
  return { day, headcounts: [], fields: { kind, event, quantity } }
}
