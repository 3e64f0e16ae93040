import type { StepEvent } from '@medelge/workflow'

/** What the history says was done: a step of the check, or what is written without one. */
export type RecordEvent =
  | StepEvent
  | 'recorded'
  | 'changed'
  | 'corrected'
  | 'moved'
  | 'joined'
  | 'parted'
  | 'reopened'
