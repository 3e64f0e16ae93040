import { parsePeriod, periodLabel } from '@medelge/figures'
import type { Item } from '#api/contract.ts'

export type Template = Item<'GET /api/document-templates'>

const MONTHS = 24

const label = (period: string) => periodLabel(parsePeriod(period), 'zh-CN')
const asOption = (value: string) => ({ value, label: label(value) })

/** Periods a kind of document can be about, the newest first; the second of them is what is usually written about. */
export function periodsFor(covers: Template['covers'], year: number) {
  if (covers === 'month')
    return Array.from({ length: MONTHS }, (_, back) => {
      const month = new Date(Date.UTC(year, 11 - back, 1))
      return asOption(month.toISOString().slice(0, 7))
    })
  const years = Array.from({ length: 10 }, (_, back) => year + 1 - back)
  return covers === 'year'
    ? years.map((one) => asOption(String(one)))
    : years.map((one) => asOption(`${one - 4}..${one}`))
}
