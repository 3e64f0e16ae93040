import { useTranslation } from 'react-i18next'
import { today } from '#kit/format.ts'
import type { Metric } from '../figures/index.ts'

type Kind = Metric['kind']

/** What a single line can tell the public. The server refuses the others by name. */
export const publicKinds: readonly Kind[] = ['flow', 'stock', 'ratio']

/** How many years back are offered. */
const YEARS = 10

/** A stock goes along with the days or is that of a year's end; everything else goes along with the year or is a year's. */
export function publicPeriods(kind: Kind): string[] {
  const thisYear = Number(today().slice(0, 4))
  const moving = kind === 'stock' ? 'today' : 'this-year'
  const latest = kind === 'stock' ? thisYear - 1 : thisYear
  return [moving, ...Array.from({ length: YEARS }, (_, back) => String(latest - back))]
}

/** A period of the public page in words. */
export function usePublicPeriod(): (period: string, kind: Kind | undefined) => string {
  const { t } = useTranslation('sites')
  return (period, kind) => {
    if (period === 'today' || period === 'this-year') return t(`periods.${period}`)
    return t(kind === 'stock' ? 'periods.endOf' : 'periods.year', { year: period })
  }
}

/** The period as the ledger is asked for it. */
export function ledgerPeriod(period: string, kind: Kind | undefined): string {
  if (period === 'today') return `..${today()}`
  if (period === 'this-year') return today().slice(0, 4)
  return kind === 'stock' ? `..${period}-12-31` : period
}
