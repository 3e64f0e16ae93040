import { type Grain, grainOf } from './use-question.ts'

const pad = (month: number) => String(month).padStart(2, '0')
const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const
const months = Array.from({ length: 12 }, (_, position) => pad(position + 1))

/** The parts of a year of one grain. */
export const partsOf = (grain: Grain): readonly string[] =>
  grain === 'year' ? [''] : grain === 'quarter' ? quarters : months

/** The part of another grain one most likely means: the quarter of the month, the last month of the quarter. */
export function partIn(grain: Grain, part: string): string {
  const now = grainOf(part)
  if (grain === now) return part
  if (grain === 'year') return ''
  if (grain === 'quarter') return now === 'month' ? `Q${Math.ceil(Number(part) / 3)}` : 'Q4'
  return now === 'quarter' ? pad(Number(part.slice(1)) * 3) : '12'
}

/** The period before or after, over the turn of the year; as words of the address. */
export function neighbor(year: number, part: string, by: 1 | -1): { year: number; period: string } {
  const parts = partsOf(grainOf(part))
  const position = parts.indexOf(part) + by
  if (position < 0) return { year: year - 1, period: parts.at(-1) ?? '' }
  if (position >= parts.length) return { year: year + 1, period: parts[0] ?? '' }
  return { year, period: parts[position] ?? '' }
}

/** A period touched in a trend, as parameters of the address; touching the open one again goes back to the whole year. */
export const periodParams = (period: string, open: string): { year: number; period: string } => ({
  year: Number(period.slice(0, 4)),
  period: period === open ? '' : period.slice(5),
})

/** Whether a month lies in a quarter, or is the month itself; a whole year marks none of its months. */
export function isWithin(month: string, period: string): boolean {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period)
  if (!quarter) return month === period
  const [year, position] = [month.slice(0, 4), Math.ceil(Number(month.slice(5)) / 3)]
  return year === quarter[1] && position === Number(quarter[2])
}
