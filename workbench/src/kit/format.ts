import i18next from 'i18next'

const chinese = () => i18next.language !== 'en'

/** A number as tables show it: 449,204. A decimal text keeps every place it has. */
export function exact(value: number | string): string {
  const [whole = '', places] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return places ? `${grouped}.${places}` : grouped
}

/** A number as sentences say it: 44.92万, 3.1亿; small ones stay exact. */
export function rounded(value: number): string {
  const size = Math.abs(value)
  if (!chinese()) {
    return size < 10_000
      ? exact(value)
      : Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }).format(value)
  }
  if (size >= 1e8) return `${trim(value / 1e8)}亿`
  if (size >= 1e4) return `${trim(value / 1e4)}万`
  return exact(value)
}

const trim = (value: number) => value.toFixed(2).replace(/\.?0+$/, '')

const momentShape = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
const dayShape = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** A moment in the region's time: 2021-09-18 09:30. */
export const moment = (iso: string): string => momentShape.format(new Date(iso))

const secondShape = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A moment to the second, where their order matters: 2021-09-18 09:30:07. */
export const second = (iso: string): string => secondShape.format(new Date(iso))

/** A moment of these weeks as sentences say it, in the region's time: 9月18日 14:05. */
export const shortMoment = (at: number): string =>
  new Intl.DateTimeFormat(chinese() ? 'zh-CN' : 'en', {
    timeZone: 'Asia/Shanghai',
    month: chinese() ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

/** The day in the region: 2021-09-18. */
export const dayOf = (date: Date): string => dayShape.format(date)
export const today = (): string => dayOf(new Date())

/** Whole days from `from` to `to`, both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The day so many days after one, or before it. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The same day so many months later; the last of its month where that has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** How long ago, as one says it; days are the region's, and what is a week old has its date. */
export function ago(iso: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000)
  const days = daysBetween(dayOf(new Date(iso)), dayOf(new Date(now)))
  const say = new Intl.RelativeTimeFormat(chinese() ? 'zh-CN' : 'en', { numeric: 'auto' })
  if (seconds < 60) return i18next.t('justNow', { ns: 'kit' })
  if (seconds < 3600) return say.format(-Math.floor(seconds / 60), 'minute')
  if (days === 0) return say.format(-Math.floor(seconds / 3600), 'hour')
  return days < 7 ? say.format(-days, 'day') : moment(iso)
}

/** Whole days in the region since a moment: what came in last evening has waited one day this morning. */
export const daysSince = (iso: string): number => daysBetween(dayOf(new Date(iso)), today())
