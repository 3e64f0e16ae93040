/** How long a check can be taken back: the screen offers it for 8 s, the rest is for a slow line. */
export const UNDO_WITHIN = 60_000

export type CheckDeed = 'accepted' | 'counted' | 'returned'

interface Last {
  deed: string
  personId: string
  at: Date
}

const isCheck = (deed: string): deed is CheckDeed => ['accepted', 'counted', 'returned'].includes(deed)

/** Whether the last thing that happened to a record is a check this person may still take back. */
export const mayUndo = (last: Last | undefined, person: string | null, now: Date): boolean =>
  last !== undefined &&
  isCheck(last.deed) &&
  last.personId === person &&
  now.getTime() - last.at.getTime() <= UNDO_WITHIN
