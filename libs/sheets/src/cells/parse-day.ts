import { dayText } from '../notation/day-number.ts'
import type { Cell } from '../table.ts'
import { cellText } from './cell-text.ts'
import { clockTime, halfPast, hourIn } from './clock-time.ts'

/** A day or several in a row, YYYY-MM-DD, with the hours a cell names. */
export interface DaySpan {
  day: string
  endDay: string | null
  /** HH:MM, where the cell names them. */
  startTime: string | null
  endTime: string | null
}

// Two digits are a year where 年 or the same mark on both sides says so; 10.1-7 is a week in October.
const beginning =
  /^(?:(?<year>\d{4}(?=\s*[年./-])|\d{2}(?=\s*(?:年|([./-])\s*\d{1,2}\s*\2)))\s*[年./-]\s*)?(?<month>\d{1,2})\s*[月./-]\s*(?<day>\d{1,2})\s*[日号]?/u
const ending =
  /^\s*[-—–~至到]+\s*(?:(?:(?<year>\d{4})\s*[年./-]\s*)?(?<month>\d{1,2})\s*[月./-]\s*)?(?<day>\d{1,2})(?![:\d时点])\s*[日号]?/u
const times =
  /(下午|晚上?)?\s*(\d{1,2})[:时点](\d{2})?(?::\d{2}(?:\.\d+)?)?分?(?:\s*[-—–~至到]+\s*(上午|下午|晚上?)?\s*(\d{1,2})[:时点](\d{2})?(?::\d{2})?分?)?/u
// A program's own way of writing a moment; midnight to the second is how it writes a day without an hour.
const machine =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i
/** Characters of the longest way to write a span of days; more is no day. */
const LONGEST = 100
/** Minutes that the clock of China stands before UTC, all year. */
const CHINA = 8 * 60
// What people add behind a date; anything else means that more was written than a date.
const remarks = /上午|下午|中午|晚上|晚|早上|全天|起|(?:周|星期|礼拜)[一二三四五六日天]|[()\s,;]/gu

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : undefined
}

const offsetOf = (zone: string | undefined): number =>
  zone === undefined
    ? CHINA
    : zone.toUpperCase() === 'Z'
      ? 0
      : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))

function fromMachine(text: string): DaySpan | undefined {
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

// A day kept as a bare number: of the spreadsheet's own count, or eight digits in a row.
function fromNumber(number: number): string | undefined {
  if (number > 20_000 && number < 80_000) return dayText(number)
  if (!Number.isInteger(number) || number < 19_000_101 || number > 21_991_231) return undefined
  return calendarDay(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100)
}

const fullYear = (year: string | undefined, usual: number | undefined) =>
  year === undefined ? usual : Number(year.length === 2 ? `20${year}` : year)

const single = (written: string | undefined): DaySpan | undefined =>
  written === undefined
    ? undefined
    : { day: written.slice(0, 10), endDay: null, startTime: written.slice(11) || null, endTime: null }

/**
 * Reads a day or a span of days as people write them: 2021.9.18, 2021年9月18日, 9月18日-20日, a number of the
 * spreadsheet. A date without a year takes `usualYear`; a moment with its zone is told by the clock of China, UTC+8.
 * Undefined where it is no date, or a day that never was.
 *
 * @example
 * parseDay('9月18日-20日', 2021)?.endDay // → '2021-09-20'
 */
export function parseDay(cell: Cell, usualYear?: number): DaySpan | undefined {
  if (typeof cell === 'number') return single(fromNumber(cell))
  const text = halfPast(cellText(cell)).replace(/[.。]$/, '')
  if (text.length > LONGEST) return undefined
  if (/^\d{5,8}(\.\d+)?$/.test(text)) return single(fromNumber(Number(text)))
  const exact = fromMachine(text)
  if (exact) return exact
  const start = beginning.exec(text)?.groups
  const year = fullYear(start?.year, usualYear)
  if (!start || year === undefined) return undefined
  const day = calendarDay(year, Number(start.month), Number(start.day))
  let rest = text.replace(beginning, '')
  const end = ending.exec(rest)?.groups
  // 12.31-1.2: only from December into January is the year left out that changes.
  const turns = Number(start.month) === 12 && Number(end?.month) === 1
  const endYear = Number(end?.year ?? (turns ? year + 1 : year))
  const endDay = end && calendarDay(endYear, Number(end.month ?? start.month), Number(end.day))
  if (end) rest = rest.replace(ending, '')
  const clock = times.exec(rest)
  if (!day || (end && !endDay) || rest.replace(times, '').replace(remarks, '') !== '') return undefined
  return {
    day,
    endDay: endDay && endDay !== day ? endDay : null,
    startTime: clockTime(hourIn(clock?.[1], clock?.[2]), clock?.[3]),
    // 下午2时-4时: the word holds for both ends.
    endTime: clockTime(hourIn(clock?.[4] ?? clock?.[1], clock?.[5]), clock?.[6]),
  }
}

/**
 * The year a title speaks of, for dates below it that leave it out.
 *
 * @example
 * yearIn(['某旗', '2021年度科普活动台账']) // → 2021
 */
export function yearIn(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text.normalize('NFKC'))
    if (year) return Number(year[1])
  }
  return undefined
}
