import { ownHand } from './hands.ts'
import type { CheckedRecord, RecordState, Step } from './record.ts'

export type Refusal =
  | 'not-open'
  | 'not-waiting'
  | 'changed-meanwhile'
  | 'already-accepted'
  | 'own-hand'
  | 'checked-before'

// From where each step may be taken, and what is said otherwise.
const STARTS: Record<Step, readonly [readonly RecordState[], Refusal]> = {
  submit: [['draft', 'returned'], 'not-open'],
  accept: [['submitted'], 'not-waiting'],
  return: [['submitted'], 'not-waiting'],
  recall: [['submitted'], 'not-waiting'],
  withdraw: [['draft', 'submitted', 'returned', 'counted'], 'not-open'],
  undo: [['submitted', 'returned', 'counted'], 'not-waiting'],
}

/**
 * Why a step may not be taken; undefined where nothing speaks against it. `version` is the one the person saw, where
 * they saw one. Whether the person has the role is not asked here, nor how long ago a check was made (`mayUndo`).
 *
 * @example
 * const handedIn = { state: 'submitted', version: 1, checksLeft: 1, recordedBy: 'tuya', submittedBy: 'tuya', acceptedBy: [] } as const
 * refuse(handedIn, 'accept', { person: 'saran', version: 1 }) // → undefined
 * refuse(handedIn, 'accept', { person: 'tuya', version: 1 }) // → 'own-hand'
 * refuse(handedIn, 'submit', { person: 'tuya' }) // → 'not-open'
 */
export function refuse(
  record: CheckedRecord,
  step: Step,
  { person, version }: { person: string | null; version?: number | undefined },
): Refusal | undefined {
  const [states, otherwise] = STARTS[step]
  if (!states.includes(record.state)) return otherwise
  if (version !== undefined && version !== record.version) return 'changed-meanwhile'
  if (step === 'recall' && record.acceptedBy.length > 0) return 'already-accepted'
  if (step !== 'accept' && step !== 'return') return undefined
  const hand = ownHand(person, record)
  return hand && (hand === 'own' ? 'own-hand' : 'checked-before')
}
