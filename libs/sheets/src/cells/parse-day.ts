import { dayText } from '../notation/day-number.ts'
import type { Cell } from '../table.ts'
import { cellText } from './cell-text.ts'
import { clockTime, halfPast, hourIn, inChinese } from './clock-time.ts'
import { calendarDay, type DaySpan } from './day-span.ts'
import { fromMachine } from './machine-moment.ts'

export type { DaySpan } from './day-span.ts'

// Two digits are a year where 年 or the same mark on both sides says so; 10.1-7 is a week in October.
const beginning =
  /^(?:(?<year>\d{4}(?=\s*[年./-])|\d{2}(?=\s*(?:年|([./-])\s*\d{1,2}\s*\2)))\s*[年./-]\s*)?(?<month>\d{1,2})\s*[月./-]\s*(?<day>\d{1,2})\s*[日号]?/u
const ending =
  /^\s*[-—–~至到]+\s*(?:(?:(?<year>\d{4})\s*[年./-]\s*)?(?<month>\d{1,2})\s*[月./-]\s*)?(?<day>\d{1,2})(?![:\d时点])\s*[日号]?/u
const times =
  /(下午|晚上?)?\s*(\d{1,2})[:时点](\d{2})?(?::\d{2}(?:\.\d+)?)?分?(?:\s*[-—–~至到]+\s*(上午|下午|晚上?)?\s*(\d{1,2})[:时点](\d{2})?(?::\d{2})?分?)?/u
/** Characters of the longest way to write a span of days; more is no day. */
const LONGEST = 100
// What people add behind a date; anything else means that more was written than a date.
const remarks = /上午|下午|中午|晚上|晚|早上|全天|起|(?:周|星期|礼拜)[一二三四五六日天]|[()\s,;]/gu

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
  const text = halfPast(inChinese(cellText(cell))).replace(/[.。]$/, '')
  if (text.length > LONGEST) return undefined
  return readSpan(text, usualYear) ?? betweenMoments(text, usualYear)
}

function readSpan(text: string, usualYear?: number): DaySpan | undefined {
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

// 2021-09-18 09:00 至 2021-09-19 11:30: each end is a moment of its own.
function betweenMoments(text: string, usualYear?: number): DaySpan | undefined {
  const [begins = '', finishes = '', ...more] = text.split(/\s*[至到~]\s*|\s+[-—–]+\s+/)
  const first = readSpan(begins, usualYear)
  const last = readSpan(finishes, first ? Number(first.day.slice(0, 4)) : undefined)
  if (more.length > 0 || !first?.startTime || !last?.startTime) return undefined
  if (first.endDay ?? first.endTime ?? last.endDay ?? last.endTime) return undefined
  if (`${last.day}${last.startTime}` < `${first.day}${first.startTime}`) return undefined
  const { day, startTime } = first
  return { day, startTime, endDay: last.day === day ? null : last.day, endTime: last.startTime }
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
