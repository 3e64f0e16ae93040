import { clockTime } from './clock-time.ts'
import { calendarDay, type DaySpan } from './day-span.ts'

// A program's own way of writing a moment; midnight to the second is how it writes a day without an hour.
const machine =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i
/** Minutes that the clock of China stands before UTC, all year. */
const CHINA = 8 * 60

const offsetOf = (zone: string | undefined): number =>
  zone === undefined
    ? CHINA
    : zone.toUpperCase() === 'Z'
      ? 0
      : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))

/** Reads a moment as a program writes it; one with a zone is told by the clock of China. */
export function fromMachine(text: string): DaySpan | undefined {
  const found = machine.exec(text)
  if (!found) return undefined
  const [, year, month, date, hour, minute, second = '00', zone] = found
  // Behind a space it is the end of a span: 9:00-11:00.
  if (zone?.startsWith('-') && !/T/i.test(text)) return undefined
  const day = calendarDay(Number(year), Number(month), Number(date))
  const clock = clockTime(hour, minute)
  if (!day || clock === null || Number(second) > 59) return undefined
  const there = new Date(Date.parse(`${day}T${clock}:00Z`) + (CHINA - offsetOf(zone)) * 60_000).toISOString()
  const midnight = found[6] !== undefined && /^0?0$/.test(hour ?? '') && minute === '00' && second === '00'
  return {
    day: there.slice(0, 10),
    endDay: null,
    startTime: midnight && zone === undefined ? null : there.slice(11, 16),
    endTime: null,
  }
}
