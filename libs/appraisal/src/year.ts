const DAY = 86_400_000

function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(time)) throw new RangeError(`not a date: ${date}`)
  return time / DAY
}

/**
 * Share of a year that is gone at the end of a day (YYYY-MM-DD), 0 before it and 1 after it. Throws RangeError for
 * anything that is not a date.
 * @example
 * yearShare(2021, '2021-12-31') // → 1
 */
export function yearShare(year: number, today: string): number {
  const first = dayNumber(`${year}-01-01`)
  const days = dayNumber(`${year + 1}-01-01`) - first
  return Math.min(1, Math.max(0, (dayNumber(today) - first + 1) / days))
}

/** Days from a day to the end of a month of a year; negative once the month is over. */
export function daysToMonthEnd(year: number, month: number, today: string): number {
  return Math.round(Date.UTC(year, month, 0) / DAY - dayNumber(today))
}
