/** What stood and stands above a unit, nearest first. */
export interface Above {
  before: readonly number[]
  after: readonly number[]
}

/**
 * Where a record that waits above a moved unit waits from now on: at the same height above it, at most on top; where
 * it waited, if that stands above the unit still.
 */
export function checkPlaceAfter(checkAt: number, { before, after }: Above): number {
  if (after.length === 0 || after.includes(checkAt)) return checkAt
  const height = Math.max(0, before.indexOf(checkAt))
  return after[Math.min(height, after.length - 1)] ?? checkAt
}
