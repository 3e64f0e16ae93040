import { withDigits } from './numerals.ts'
import { takeApart } from './plain-text.ts'

/** A day or month something is due or done. */
export interface Deadline {
  /** As printed; absent: the form's own. */
  year?: number
  /** 1 for 次年 and 明年. */
  later?: 1
  /** 1–12 */
  month: number
  /** Absent where only the month is printed, or its end. */
  day?: number
}

const LEAD =
  '(?:按计划|按时|按期|如期|预计|计划|确保|力争|应|须|已|于|在|截至|截止到?|不得?(?:晚|迟)于|不超过|最晚|最迟|早于|完成时间为?|时间为?|:)*'
const YEAR = '(?:(?<year>(?:19|20)\\d{2})年度?|(?<later>次年|明年|翌年)|当年|本年度?|今年|年度)?'
const DONE =
  '(?:全部|完成|建成|竣工|完工|办结|到位|验收|交付|支付|拨付|下达|发放|举办|召开|开展|印发|发布|上线|完毕|实施)'
const CLOSE = `(?:(?:为?止|之?前|以前|之?内|以内)[^\\d,，;；]{0,10}|${DONE}[^\\d,，;；]{0,8})?`
const forms = [
  '(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号]|(?<part>上旬|中旬|下旬|初|底|末))?',
  '第?(?<quarter>[1-4])季度[底末]?',
  '(?<half>[上下])半年',
  '年?(?<end>[底末终内])',
].map((body) => new RegExp(`^${LEAD}${YEAR}${body}${CLOSE}$`))
const THIS_YEAR = new RegExp(`^${LEAD}(?:当年|本年|今年)度?${DONE}[^\\d,，;；]{0,8}$`)
const WHOLE_YEAR = new RegExp(`^${LEAD}(?<year>(?:19|20)\\d{2})(?:年全年|全年|年度?)${CLOSE}$`)
// As spreadsheets print a day or a month: 2021/9/30, 2021-09-30, 2021.9.30, 2021-09.
const DATE = new RegExp(
  `^${LEAD}(?<year>(?:19|20)\\d{2})(?<by>[-/.])(?<month>\\d{1,2})\\k<by>(?<day>\\d{1,2})${CLOSE}$`,
)
const MONTH = new RegExp(`^${LEAD}(?<year>(?:19|20)\\d{2})[-/](?<month>\\d{1,2})${CLOSE}$`)
const PERIOD = /^(?:(?<year>(?:19|20)\d{2})年?)?(?:\d{1,2}月?)?(?:\d{1,2}日)?(?:-|~|—|–|至|到)+(?<last>\d.*)$/
const PARTS: Record<string, number> = { 初: 10, 上旬: 10, 中旬: 20 }

function monthOf(parts: Record<string, string | undefined>): number {
  if (parts.quarter !== undefined) return Number(parts.quarter) * 3
  if (parts.half !== undefined) return parts.half === '上' ? 6 : 12
  return parts.month === undefined ? 12 : Number(parts.month)
}

function deadlineOf(parts: Record<string, string | undefined>): Deadline | undefined {
  const month = monthOf(parts)
  const day = parts.day === undefined ? PARTS[parts.part ?? ''] : Number(parts.day)
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined
  return {
    ...(parts.year === undefined ? {} : { year: Number(parts.year) }),
    ...(parts.later === undefined ? {} : { later: 1 as const }),
    month,
    ...(day === undefined ? {} : { day }),
  }
}

function readPlain(text: string): Deadline | undefined {
  for (const pattern of [DATE, MONTH, ...forms, WHOLE_YEAR, THIS_YEAR]) {
    const found = pattern.exec(text)?.groups
    if (found !== undefined) return deadlineOf(found)
    if (pattern === THIS_YEAR && pattern.test(text)) return { month: 12 }
  }
  // 3-9月, 2023年1月至12月: due at its end.
  const period = PERIOD.exec(text)?.groups
  const last = period?.last === undefined ? undefined : readPlain(period.last)
  if (last === undefined || last.year !== undefined || period?.year === undefined) return last
  return { ...last, year: Number(period.year) }
}

/**
 * Reads a date, month, quarter, half-year or year's end as forms print it, due or done. A period ends with its last
 * month, a quarter with its third; 年底 is December. Undefined for everything else, 12个月 and 20天 included.
 * `isLoose` also takes 2023.12 for a month, which alone may as well be a number.
 * @example
 * readDeadline('2023年5月底之前') // → { year: 2023, month: 5 }
 * readDeadline('第三季度') // → { month: 9 }
 */
export function readDeadline(text: string, isLoose = false): Deadline | undefined {
  const { said: printed } = takeApart(text)
  const said = isLoose ? printed.replace(/^((?:19|20)\d{2})\.(\d{1,2})$/, '$1-$2') : printed
  return readPlain(
    withDigits(said)
      .replace(/^[≤<=═⩽≦]+/, '')
      .replace(/Q([1-4])$/i, '$1季度'),
  )
}

const ANYWHERE =
  /(?:(?:19|20)\d{2}年)?\d{1,2}月(?:份|底|末|(?:\d{1,2}[日号]))?|(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}/g

/** The only date inside a longer sentence (“已按时完成（6月20日）”); undefined with none or several. */
export function findDeadline(text: string): Deadline | undefined {
  const found = [...text.normalize('NFKC').replace(/\s/g, '').matchAll(ANYWHERE)]
  return found.length === 1 && found[0] !== undefined ? readPlain(found[0][0]) : undefined
}

/** The month of a deadline counted from January of the form's year: 2024年1月 is the 13th month of 2023. */
export function monthsIn(deadline: Deadline, year: number): number {
  return deadline.month + 12 * ((deadline.year ?? year) + (deadline.later ?? 0) - year)
}
