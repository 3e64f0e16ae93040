export * from './amount.ts'
export * from './crosswalk.ts'
export * from './dated-tree.ts'
export * from './explain.ts'
export * from './formula.ts'
export {
  FACILITY_KIND_CODES,
  FACILITY_RULES,
  type FacilityEvent,
  type FacilityKindCode,
  facilityFacts,
  isAdded,
} from './kinds/facility-rules.ts'
export { kindWords } from './kinds/kind-words.ts'
export type { Said } from './kinds/said.ts'
export * from './kinds/session-kinds.ts'
export * from './line.ts'
export type { Language } from './locales/messages.ts'
export * from './period.ts'
export type { Period } from './period-type.ts'
export * from './reach.ts'
export * from './rule.ts'
export * from './rule-name.ts'
export * from './sessions/compare-totals.ts'
export * from './sessions/session-aims.ts'
export * from './sessions/session-facts.ts'
export { FORMER_RULES, OUTREACH_KINDS, SESSION_RULES } from './sessions/session-rules.ts'
export * from './vocabulary.ts'
