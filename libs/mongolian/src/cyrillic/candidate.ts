/** Where a candidate comes from: memory of a person or unit, word list, word list plus suffix, rules alone. */
export type CandidateSource = 'memory' | 'lexicon' | 'suffix' | 'rules'

/** A spelling offered, with its origin and how far to trust it. */
export interface Candidate {
  readonly text: string
  readonly source: CandidateSource
  /**
   * 0–1: how sure the engine is of this candidate. Among `rules` the shares of the readings kept; measured against held-out
   * words they are somewhat too low (README). Nothing under 0.5 should go into print unread.
   */
  readonly confidence: number
}

/** Best first, each text once, at most so many. */
export function rank(candidates: readonly Candidate[], limit: number): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const known = best.get(candidate.text)
    if (known === undefined || known.confidence < candidate.confidence) best.set(candidate.text, candidate)
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence).slice(0, Math.max(0, limit))
}
