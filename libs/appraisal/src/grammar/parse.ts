import type { Actual, Operator, Target } from '../form.ts'
import { readDeadline } from './deadline.ts'
import { hasDigits, type Phrase, readPhrase } from './phrase.ts'
import { plainText, takeApart } from './plain-text.ts'

export { plainText }

const isPercent = (unit: string) => /^(?:%|个?百分点)$/.test(unit)

function operatorOf({ sign, low, unit, level, isRank }: Phrase): Operator {
  if (sign !== undefined) return sign
  if (level !== undefined) return level === 'up' ? '>=' : '<='
  // “0起” without a sign promises none, not any number; 前3名 is reached by the second.
  if (isRank || low === 0) return '<='
  return isPercent(unit) ? 'percent' : '>='
}

// “减少5起” beside “3起”: five fewer, or down to five? Only a percentage says it.
const isUnclear = ({ change, unit, sign }: Phrase) =>
  change === 'down' && !isPercent(unit) && sign === undefined

/**
 * Reads a target as forms print it. A number without a sign means “at least”, > is read as ≥ and < as ≤, a percentage
 * without a sign is `percent`, a range `between`, a month, quarter or year's end is a completion month. Words without
 * digits are `graded`, judged by people; what has digits and no reading is `unread`, and nobody may judge it unasked.
 * @example
 * parseTarget('≥30万人') // → { operator: '>=', value: 30, unit: '万人', text: '≥30万人' }
 */
export function parseTarget(text: string): Target {
  const printed = text.trim()
  const due = readDeadline(printed, true)
  if (due !== undefined) return { operator: 'month', value: due.month, unit: '月', text: printed }
  const read = readPhrase(printed)
  if (read === undefined || isUnclear(read))
    return { operator: hasDigits(printed) ? 'unread' : 'graded', value: null, unit: '', text: printed }
  const { low, high, unit } = read
  if (high !== undefined) return { operator: 'between', value: low, upTo: high, unit, text: printed }
  return { operator: operatorOf(read), value: low, unit, text: printed }
}

// 12场，效果良好: of several clauses the only one with digits says what was reached.
function onlyNumber(printed: string): Phrase | undefined {
  const clauses = takeApart(printed).said.split(/[,，;；。]/)
  const counted = clauses.filter((clause) => /\d/.test(clause))
  if (clauses.length < 2 || counted[0] === undefined || counted.length > 1) return undefined
  return readPhrase(counted[0])
}

/**
 * Reads what was reached as forms print it: 44.9204万人, 20000/人次, 160万, 5月, 90%, 9场（线上3场）. A sign copied from
 * the target is passed over. Words stay words (`value` null); a single word of at most eight characters is also taken
 * as the grade.
 * @example
 * parseActual('20000/人次') // → { value: 20000, unit: '人次', text: '20000/人次' }
 */
export function parseActual(text: string): Actual | null {
  const printed = text.trim()
  if (/^[-—–/]*$/.test(printed)) return null
  const done = readDeadline(printed)
  if (done !== undefined) return { value: done.month, unit: '月', text: printed }
  const read = readPhrase(printed.replace(/^(?:已|实际)?(?:完成|达到?)(?=[\d+-])/, '')) ?? onlyNumber(printed)
  if (read !== undefined && read.high === undefined)
    return { value: read.low, unit: read.unit, text: printed }
  const plain = plainText(printed)
  return plain.length <= 8
    ? { value: null, unit: '', text: printed, grade: plain }
    : { value: null, unit: '', text: printed }
}
