const DAY = 86_400_000
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** The number of a day, from 1970; undefined where the text is no day of the calendar. */
export function dayOf(text: string | undefined): number | undefined {
  const parts = text === undefined ? null : pattern.exec(text)
  if (!parts) return undefined
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  return new Date(time).toISOString().startsWith(parts[0]) ? time / DAY : undefined
}

/** 1 January of the year of a day, YYYY-MM-DD. */
export const yearBegin = (day: string): string => `${day.slice(0, 4)}-01-01`
