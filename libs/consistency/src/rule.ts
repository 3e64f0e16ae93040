import type { Denial, Fact, FactSet } from './facts/fact.ts'
import type { Severity } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import type { Phrase } from './locales/phrase.ts'

/** What a rule found, before it is put into words for a place. */
export interface Found {
  /** Where it is of another sort than its rule. */
  code?: string
  severity: Severity
  /** All it concerns. */
  at: readonly (Fact | Denial)[]
  reason: Phrase
  question: Phrase
}

/** One way in which figures contradict each other. */
export interface Rule {
  code: string
  find(set: FactSet, knowledge: Knowledge): Iterable<Found>
}
