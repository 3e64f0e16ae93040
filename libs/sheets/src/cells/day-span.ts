/** A day or several in a row, YYYY-MM-DD, with the hours a cell names. */
export interface DaySpan {
  day: string
  endDay: string | null
  /** HH:MM, where the cell names them. */
  startTime: string | null
  endTime: string | null
}

/** The day as YYYY-MM-DD; undefined where the calendar has none such. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : undefined
}
