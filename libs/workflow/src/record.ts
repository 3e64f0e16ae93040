/** The life of a record that is checked level by level before it counts. */
export const RECORD_STATES = ['draft', 'submitted', 'returned', 'counted', 'withdrawn'] as const
export type RecordState = (typeof RECORD_STATES)[number]

/** What can be done to a record; `undo` takes back a check just made. */
export const STEPS = ['submit', 'accept', 'return', 'recall', 'withdraw', 'undo'] as const
export type Step = (typeof STEPS)[number]

/** What is written into the history when a step was taken. */
export type StepEvent =
  | 'submitted'
  | 'accepted'
  | 'counted'
  | 'returned'
  | 'recalled'
  | 'withdrawn'
  | 'undone'

/** A record as its check knows it; persons are named by their ids. */
export interface CheckedRecord {
  state: RecordState
  /** Counts what was written; a screen that shows an older one is told. */
  version: number
  /** How many levels must still say yes; 0 where it waits for nobody. */
  checksLeft: number
  recordedBy: string
  submittedBy: string | null
  /** Who has said yes since it was last handed in, lowest level first. */
  acceptedBy: readonly string[]
  /** Who else wrote in it, where several people write one record. */
  writtenBy?: readonly string[]
}

/**
 * A record that its maker may still write in.
 *
 * @example
 * isOpen({ state: 'returned' }) // → true
 * isOpen({ state: 'submitted' }) // → false
 */
export const isOpen = ({ state }: Pick<CheckedRecord, 'state'>): boolean =>
  state === 'draft' || state === 'returned'
