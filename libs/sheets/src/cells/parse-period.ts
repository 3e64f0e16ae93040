import type { Cell } from '../table.ts'
import { cellText } from './cell-text.ts'
import { parseDay } from './parse-day.ts'

const quarters: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 }
const written =
  /^(?:(?<year>(?:19|20|21)\d\d)\s*[年./-]?)?(?:全年|度|(?<half>上半年|下半年)|(?:第?(?<quarter>[1-4一二三四])季度?|Q(?<q>[1-4]))|(?<month>\d{1,2})月?(?:份)?)?$/iu

// A bare 2021.9 is September; 2021.1 may have been October before the program dropped its zero.
const ambiguous = (cell: Cell): boolean => typeof cell === 'number' && /\.1$/.test(String(cell))

/**
 * Reads a period as people write it (2021年, 2021年第三季度, 2021年9月, 截至2021年12月31日) in one notation
 * (2021, 2021-Q3, 2021-09, 2021-12-31). Half a year is told by its last day. Undefined where it is none.
 *
 * @example
 * parsePeriodText('2021年第三季度') // → '2021-Q3'
 */
export function parsePeriodText(cell: Cell, usualYear?: number): string | undefined {
  if (ambiguous(cell)) return undefined
  const text = cellText(cell)
    .replace(/^(截至|截止到?|至)/, '')
    .replace(/(底|末)$/, '')
    .replace(/\s/g, '')
  const parts = written.exec(text)?.groups
  const year = parts?.year ?? usualYear
  if (!parts || text === '')
    return text === '' && usualYear ? String(usualYear) : parseDay(text, usualYear)?.day
  if (year === undefined) return undefined
  if (parts.half) return parts.half === '上半年' ? `${year}-06-30` : `${year}-12-31`
  const quarter = parts.q ?? quarters[parts.quarter ?? ''] ?? parts.quarter
  if (quarter) return `${year}-Q${quarter}`
  if (!parts.month) return parts.year ? String(year) : undefined
  const month = Number(parts.month)
  if (!parts.year && !/月/.test(text)) return undefined
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined
}
