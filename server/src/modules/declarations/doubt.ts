import { formatAmount, type MetricKind, type Period } from '@medelge/figures'

/** How many times as much as before, or person-times as people living there, is taken without asking. */
export const FACTOR = 5

export interface DoubtedMetric {
  kind: MetricKind
  unit: string
  scale: number
}

/** What is known of a figure before something is declared into it; amounts in its smallest units. */
export interface Known {
  /** What stands there now: in the period of a flow, on the day of a stock. */
  now: number
  /** The most of the comparable times before; null where there is none. */
  before: number | null
  /** How many people live there; null where nobody counted. */
  inhabitants: { name: string; inhabitants: number } | null
}

/** Something unlikely but possible: a sentence of the locale files with its values. */
export interface Doubt {
  code: 'DOUBT_STOCK_FALLS' | 'DOUBT_FAR_BEYOND_BEFORE' | 'DOUBT_MORE_THAN_INHABITANTS'
  params: Record<string, string | number>
}

// 万人次 counts in ten thousands.
const peopleIn = ({ unit, scale }: DoubtedMetric, amount: number) =>
  (amount / 10 ** scale) * (unit.startsWith('万') ? 10_000 : 1)

/** How many persons or person-times a place's people can account for; undefined where no people are counted. */
function mostPeople(unit: string, inhabitants: number): number | undefined {
  if (/^万?人次$/.test(unit)) return inhabitants * FACTOR
  return /^万?(人|名)$/.test(unit) ? inhabitants : undefined
}

/** What is unlikely about an amount declared into a figure; online, people of any place may take part. */
export function doubtsOf(metric: DoubtedMetric, amount: number, known: Known, online: boolean): Doubt[] {
  if (metric.kind !== 'flow' && metric.kind !== 'stock') return []
  const said = (value: number) => formatAmount(value, metric.scale)
  const then = known.now + amount
  const values = { value: said(then), unit: metric.unit }
  if (amount < 0) return [{ code: 'DOUBT_STOCK_FALLS', params: { ...values, before: said(known.now) } }]
  const doubts: Doubt[] = []
  if (known.before !== null && known.before > 0 && then > known.before * FACTOR)
    doubts.push({
      code: 'DOUBT_FAR_BEYOND_BEFORE',
      params: { ...values, before: said(known.before), factor: FACTOR },
    })
  const most = known.inhabitants && mostPeople(metric.unit, known.inhabitants.inhabitants)
  if (known.inhabitants && most && !online && peopleIn(metric, then) > most)
    doubts.push({ code: 'DOUBT_MORE_THAN_INHABITANTS', params: { ...values, ...known.inhabitants } })
  return doubts
}

/** The times before that a flow of a period is held against: the one before, and the same one a year earlier. */
export function timesBefore({ grain, to }: Period): string[] {
  const year = Number(to.slice(0, 4))
  const month = Number(to.slice(5, 7))
  if (grain === 'year') return [String(year - 1)]
  if (grain === 'quarter') {
    const quarter = month / 3
    return [quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`, `${year - 1}-Q${quarter}`]
  }
  if (grain !== 'month') return []
  const two = (number: number) => String(number).padStart(2, '0')
  return [month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`, `${year - 1}-${two(month)}`]
}
