import type { Review } from '../kinds/definition.ts'

/** Days of a yearly review. */
export interface RoundDays {
  year: number
  opens: string
  due: string
}

/** When the review of a year opens and is due; a day before the opening one is meant of the year after. */
export const roundOf = ({ opens, due }: Pick<Review, 'opens' | 'due'>, year: number): RoundDays => ({
  year,
  opens: `${year}-${opens}`,
  due: `${due > opens ? year : year + 1}-${due}`,
})

/**
 * Which reviews are open by a day and were not opened yet: those whose days were not over before the list had a review
 * at all. A platform that was off over an opening day, or over a whole review, opens it late.
 */
export function roundsToOpen(
  review: Pick<Review, 'opens' | 'due'>,
  { setOn, last, today }: { setOn: string; last: number | null; today: string },
): RoundDays[] {
  // A review of the year before may still run when the list gets one.
  const first = Math.max((last ?? 0) + 1, Number(setOn.slice(0, 4)) - 1)
  const years = Number(today.slice(0, 4)) - first + 1
  return Array.from({ length: Math.max(0, years) }, (_, nth) => roundOf(review, first + nth)).filter(
    ({ opens, due }) => opens <= today && due >= setOn,
  )
}
