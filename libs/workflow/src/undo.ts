import type { StepEvent } from './record.ts'

/** How long a check can be taken back, in milliseconds: the screen offers it for 8 s, the rest is for a slow line. */
export const UNDO_WITHIN = 60_000

const CHECKS: readonly string[] = ['accepted', 'counted', 'returned'] satisfies StepEvent[]

/**
 * Whether the last thing that happened to a record is a check this person may still take back.
 *
 * @example
 * const at = new Date('2021-10-01T02:00:00Z')
 * mayUndo({ event: 'counted', personId: 'saran', at }, 'saran', at) // → true
 * mayUndo({ event: 'counted', personId: 'saran', at }, 'naran', at) // → false
 */
export const mayUndo = (
  last: { event: string; personId: string; at: Date } | undefined,
  person: string | null,
  now: Date,
): boolean =>
  last !== undefined &&
  CHECKS.includes(last.event) &&
  last.personId === person &&
  now.getTime() - last.at.getTime() <= UNDO_WITHIN
