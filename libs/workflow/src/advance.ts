import type { CheckedRecord, Step, StepEvent } from './record.ts'

/** What a step makes of a record. */
export interface Advance {
  event: StepEvent
  change: Partial<CheckedRecord>
  /** Where it waits from now on: at the first level, one above, again where it waited; absent where nothing changes. */
  waits?: 'first' | 'above' | 'before'
  /** Whether it enters the totals with this step, or leaves them. */
  counts?: 'enters' | 'leaves'
}

export interface AdvanceBy {
  person: string
  /** `submit`: how many levels must say yes, at least 1. */
  levels?: number
  /** `undo`: how many were still needed before the check that is taken back. */
  checksBefore?: number
}

/**
 * Takes a step that nothing speaks against (`refuse`); the rest of the record stays as it is.
 *
 * @example
 * const handedIn = { state: 'submitted', version: 1, checksLeft: 1, recordedBy: 'tuya', submittedBy: 'tuya', acceptedBy: [] } as const
 * advance(handedIn, 'accept', { person: 'saran' }).counts // → 'enters'
 * advance({ ...handedIn, checksLeft: 2 }, 'accept', { person: 'saran' }).waits // → 'above'
 */
export function advance(record: CheckedRecord, step: Step, by: AdvanceBy): Advance {
  const leaves = record.state === 'counted' ? { counts: 'leaves' as const } : {}
  switch (step) {
    case 'submit':
      return {
        event: 'submitted',
        change: {
          state: 'submitted',
          checksLeft: by.levels ?? 1,
          submittedBy: by.person,
          acceptedBy: [],
        },
        waits: 'first',
      }
    case 'accept':
      if (record.checksLeft <= 1)
        return { event: 'counted', change: { state: 'counted', checksLeft: 0 }, counts: 'enters' }
      return {
        event: 'accepted',
        change: { checksLeft: record.checksLeft - 1, acceptedBy: [...record.acceptedBy, by.person] },
        waits: 'above',
      }
    case 'return':
      return { event: 'returned', change: { state: 'returned', checksLeft: 0 } }
    case 'recall':
      return { event: 'recalled', change: { state: 'draft', checksLeft: 0, submittedBy: null } }
    case 'withdraw':
      return {
        event: 'withdrawn',
        change: { state: 'withdrawn', checksLeft: 0, version: record.version + 1 },
        ...leaves,
      }
    case 'undo':
      // A version of its own: the ledger takes each version once, and a screen that still shows the old one is told.
      return {
        event: 'undone',
        change: {
          state: 'submitted',
          version: record.version + 1,
          checksLeft: by.checksBefore ?? 1,
          acceptedBy: record.acceptedBy.filter((person) => person !== by.person),
        },
        waits: 'before',
        ...leaves,
      }
  }
}
