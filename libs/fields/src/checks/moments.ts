const DAY = /^(\d{4})-(\d\d)-(\d\d)$/
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Whether a value is a day that was or will be, YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  const parts = typeof value === 'string' ? DAY.exec(value) : null
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const length = (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)
  return day >= 1 && day <= length
}

export const isMonth = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/** Days since 1970-01-01; the calendar alone, no zone. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
