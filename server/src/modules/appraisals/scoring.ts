import { createHash } from 'node:crypto'
import { monitor, score, scorePoints } from '@medelge/appraisal'

/** Answers kept of each of these, some 30 kB each. */
const MOST = 100

/**
 * A pure calculation that remembers what it answered lately, by the whole of what it was asked: the form with every
 * figure in it, the rules and the day. Whatever moves makes it another question, so nothing can be stale. Answers are
 * shared and never written to.
 */
function remembering<Asked extends object[], Answer>(work: (...asked: Asked) => Answer) {
  const kept = new Map<string, Answer>()
  return (...asked: Asked): Answer => {
    const key = createHash('sha256').update(JSON.stringify(asked)).digest('base64')
    const known = kept.get(key)
    const answer = known ?? work(...asked)
    // The one last asked for longest ago goes: a Map has them in the order in which they came.
    kept.delete(key)
    kept.set(key, answer)
    if (kept.size > MOST) kept.delete(kept.keys().next().value as string)
    return answer
  }
}

/** `score`, remembered. */
export const scored = remembering(score)
/** `scorePoints`, remembered. */
export const points = remembering(scorePoints)
/** `monitor`, remembered. */
export const outlook = remembering(monitor)
