import { today } from '#kit/format.ts'

/** The last day of a year, or today while it lasts. */
export function lastDay(year: number): string {
  const now = today()
  return Number(now.slice(0, 4)) > year ? `${year}-12-31` : now
}
