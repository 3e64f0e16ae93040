import { cyrillic } from '../text/cyrillic.ts'
import { hudum } from '../text/hudum.ts'

/** A day of the civil calendar; month 1–12. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Script and length of a date. */
export interface DateOptions {
  /** Default `traditional`. */
  readonly script?: 'traditional' | 'cyrillic'
  /** Adds the day of the week. Default `none`. */
  readonly weekday?: 'none' | 'named'
}

const TRADITIONAL_DAYS = /* @__PURE__ */ hudum('edür nigen qoyar gurban dörben tabun jirgugan').split(' ')
const CYRILLIC_DAYS = /* @__PURE__ */ cyrillic('nRm davaa mRgmar lhagva pürev baasan bRmba').split(' ')
/** Months whose number is read with front vowels: 1 4 9 (and 11, closing with nige). */
const FRONT_MONTHS = new Set([1, 4, 9, 11])

/**
 * Writes a date: 2024 ᠣᠨ ᠤ 5 ᠰᠠᠷ᠎ᠠ ᠶᠢᠨ 12 ᠡᠳᠦᠷ, or 2024 оны 5 дугаар сарын 12.
 *
 * A calendar day in (a day no calendar has is written as it is, without weekday), text out; digits stay ASCII, see `toMongolianDigits`. Never throws.
 * Source: usage of Inner Mongolian and Mongolian offices; weekday names as ᠭᠠᠷᠠᠭ ᠤᠨ + number, Sunday ᠡᠳᠦᠷ.
 *
 * @example
 * formatDate({ year: 2024, month: 5, day: 12 }, { script: 'cyrillic' }) // → '2024 оны 5 дугаар сарын 12'
 */
export function formatDate(date: CalendarDay, options: DateOptions = {}): string {
  const { year, month, day } = date
  const weekday = options.weekday === 'named' ? weekdayOf(date) : undefined
  if (options.script === 'cyrillic') {
    const order = FRONT_MONTHS.has(month) ? 'дүгээр' : 'дугаар'
    const name = weekday === undefined ? '' : `, ${CYRILLIC_DAYS[weekday] ?? ''} гараг`
    return `${year} оны ${month} ${order} сарын ${day}${name}`
  }
  const name = weekday === undefined ? '' : `᠂ ᠭᠠᠷᠠᠭ\u180eᠤᠨ ${TRADITIONAL_DAYS[weekday] ?? ''}`
  return `${year} ᠣᠨ\u180eᠤ ${month} ᠰᠠᠷ\u180eᠠ\u180eᠶᠢᠨ ${day} ᠡᠳᠦᠷ${name}`
}

/** 0 Sunday … 6 Saturday, proleptic Gregorian; undefined for a day the calendar does not have. */
function weekdayOf({ year, month, day }: CalendarDay): number | undefined {
  // Years below 100 mean 19xx to the constructor, so that the year is set apart.
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(year, month - 1, day)
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day
  return exists ? date.getUTCDay() : undefined
}
