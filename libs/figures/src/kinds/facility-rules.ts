import type { Condition, Facts, Rule } from '../rule.ts'
import { FACILITY_KINDS, type FacilityKind } from './facility-kinds.ts'

type Codes<K extends readonly FacilityKind[]> = { readonly [N in keyof K]: K[N]['code'] }

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

/** The written rules by which facilities of these kinds feed the metrics: an opening adds to a stock, a closing takes away. */
export const facilityRulesOf = (kinds: readonly FacilityKind[]): Rule[] =>
  kinds.flatMap(({ code: kind, feeds: metric, says }): Rule[] =>
    'added' in says
      ? [{ code: `${kind}-added`, version: 1, metric, when: when(kind, 'added'), amount }]
      : [
          { code: `${kind}-opened`, version: 1, metric, when: when(kind, 'opened'), amount },
          { code: `${kind}-closed`, version: 1, metric, when: when(kind, 'closed'), amount, sign: -1 },
        ],
  )

export const FACILITY_RULES: readonly Rule[] = facilityRulesOf(FACILITY_KINDS)

/** The codes of the kinds, in the order people see them. */
export const FACILITY_KIND_CODES = FACILITY_KINDS.map(({ code }) => code) as unknown as Codes<
  typeof FACILITY_KINDS
>

export type FacilityKindCode = (typeof FACILITY_KIND_CODES)[number]

const adding = new Set<string>(FACILITY_KINDS.flatMap(({ code, says }) => ('added' in says ? [code] : [])))

/**
 * Whether pieces of this kind are only ever added, as a flow, and never close.
 * @example
 * isAdded('exhibit') // → true
 * isAdded('museum') // → false
 */
export const isAdded = (kind: string): boolean => adding.has(kind)

/**
 * The facts of a facility's event as the rules see them.
 * @example
 * facilityFacts({ kind: 'e-station', event: 'opened', day: '2021-03-02' }).fields.quantity // → 1
 */
export function facilityFacts({ kind, event, day, quantity = 1 }: FacilityEvent): Facts {
  return { day, headcounts: [], fields: { kind, event, quantity } }
}
