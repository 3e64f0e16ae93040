import { AmountError, amountOfGrade, type Grade, parseAmount } from '@medelge/figures'
import { type Cell, cellText } from '@medelge/sheets'
import type { MetricRow } from '#modules/figures'
import { codeOf } from '#platform/sheets/columns'
import { gradeValues } from './declaration.columns.ts'

const powers: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

/** A decimal with its point moved: 1.2 by 4 places is 12000. */
function shifted(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.')
  const all = `${whole}${fraction}`
  const point = whole.length + places
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`
  return `${all.padEnd(point, '0').slice(0, point)}.${all.slice(point)}`.replace(/\.$/, '')
}

// What a spreadsheet computed carries the noise of binary fractions in its last places.
const plain = (cell: Cell): string =>
  cellText(typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : cell).replace(/[\s,]/g, '')

/** The value as a decimal in the metric's own unit: 1.2万 is 12000 人次, but 1.2 万元. */
function decimalIn(unit: string, cell: Cell): string | undefined {
  const text = plain(cell).replace(/^(共计?|第)/, '')
  const parts = /^(?<sign>[-+]?)(?<digits>\d+(?:\.\d+)?)(?<times>[百千万亿])?(?<rest>\D*)$/.exec(text)?.groups
  if (!parts) return undefined
  const { sign = '', digits = '', times = '', rest = '' } = parts
  const base = unit.replace(/^[万亿]/, '')
  if (rest !== '' && rest !== unit && rest !== base && !unit.startsWith(rest)) return undefined
  // A unit that counts in ten thousands says so itself; a number with that very word before the unit says it again.
  const own = powers[/^[万亿]/.exec(unit)?.[0] ?? ''] ?? 0
  const given = powers[times] ?? (rest !== '' && rest === base && own > 0 ? 0 : own)
  return `${sign}${shifted(digits, given - own)}`
}

/** Words for one kind of counting: people, and things and occasions. */
const alike = [
  /^[人位名]$/,
  /^(?:个|项|家|支|座|件|所|处|套|部|种|类|门|辆|台|户|次|场|场次|期|轮|轮次|批|批次|节|篇|篇次|条|条次|张|份|册|本|年)$/,
]

/** Whether a table counts something else than a metric does: persons are no person-times. */
export function isOtherMeasure(given: string, unit: string): boolean {
  const [one = '', other = ''] = [given, unit].map((word) =>
    word.replace(/^[百千万亿]/, '').replace(/％/, '%'),
  )
  return one !== '' && one !== other && !alike.some((words) => words.test(one) && words.test(other))
}

/** What a cell states for a metric, in its smallest units; undefined where it is no such value. */
export function readAmount(metric: MetricRow, given: Cell, measure = ''): number | undefined {
  // 万元 in a column of its own belongs to the number.
  const counts = /^([千万亿]|百(?!分))(.*)$/.exec(measure)
  const cell =
    counts && /^[\d.,\s+-]+$/.test(plain(given)) ? `${plain(given)}${counts[1]}${counts[2]}` : given
  if (metric.kind === 'grade') {
    const grade = codeOf(gradeValues, cell)
    return grade === undefined ? undefined : amountOfGrade(grade as Grade)
  }
  const decimal = decimalIn(metric.unit, cell)
  if (decimal === undefined) return undefined
  try {
    return parseAmount(decimal, metric.scale)
  } catch (error) {
    if (error instanceof AmountError) return undefined
    throw error
  }
}
