import type { Actual, Operator, Target } from './form.ts'

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?`
const QUANTITY = new RegExp(String.raw`^(${NUMBER})\s*[/／]?\s*(\D{0,12})$`)
const MONTH = /^(?:\d{4}年)?(\d{1,2})月(?:份|底|末|前|底前|末前|中旬|上旬|下旬|\d{1,2}日前?)?(?:完成)?$/

const SIGNS: [RegExp, Operator][] = [
  [/^(?:≥|>=|=>|⩾|≧|不少于|不低于|不小于|至少|大于等于|大于|高于|超过|达到|>)/, '>='],
  [/^(?:≤|<=|=<|⩽|≦|不超过|不高于|不多于|不大于|至多|小于等于|小于|低于|少于|控制在|<)/, '<='],
  [/^(?:=|等于)/, '='],
]

// Suffix forms: 200场以上, 104万元以内.
const TAILS: [RegExp, Operator][] = [
  [/(?:及|或)?以上$/, '>='],
  [/(?:及|或)?(?:以内|以下)$/, '<='],
]

const GROWTH = new RegExp(`^(?:提升|提高|增长|增加|上升|降低|下降|减少)(?:了|到|至)?(${NUMBER})(%|个百分点)$`)

/**
 * Full-width digits and signs to ASCII, thousands separators and spaces out; ≥ and ≤ stay.
 * @example
 * plainText('≥１，２００ 人次') // → '≥1200人次'
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u3000]/g, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
}

const ABOUT = /^(?:大?约|近|共计?|累计)(?=\d)/

// 2600余场, 8.6万多人: the number counts as it stands.
function quantity(text: string): { value: number; unit: string } | undefined {
  const parts = QUANTITY.exec(text)
  return parts === null
    ? undefined
    : { value: Number(parts[1]), unit: (parts[2] ?? '').replace(/^([万亿]?)[余多]/, '$1') }
}

// As spreadsheets print a day: 2021/9/30, 2021-09-30, 2021.9.30.
const DATE = /^\d{4}([-/.])(\d{1,2})\1\d{1,2}$/

function month(text: string): number | undefined {
  const found = Number(MONTH.exec(text)?.[1] ?? DATE.exec(text)?.[2])
  return found >= 1 && found <= 12 ? found : undefined
}

function signOf(text: string): { operator: Operator | undefined; rest: string } {
  for (const [pattern, operator] of SIGNS)
    if (pattern.test(text))
      return { operator, rest: text.replace(pattern, '').replace(/(?:及|或)?以[上内下]$/, '') }
  for (const [pattern, operator] of TAILS)
    if (pattern.test(text)) return { operator, rest: text.replace(pattern, '') }
  return { operator: undefined, rest: text }
}

/**
 * Reads a target as forms print it. A number without a sign means “at least”, > is read as ≥ and < as ≤, a percentage without a sign is
 * `percent`, a month is a completion month, and everything else is a target in words, judged by people.
 * @example
 * parseTarget('≥30万人') // → { operator: '>=', value: 30, unit: '万人', text: '≥30万人' }
 */
export function parseTarget(text: string): Target {
  const printed = text.trim()
  const { operator, rest } = signOf(plainText(printed).replace(ABOUT, ''))
  const due = month(rest)
  if (due !== undefined && operator !== '>=' && operator !== '=')
    return { operator: 'month', value: due, unit: '月', text: printed }
  const grown = GROWTH.exec(rest)
  if (grown !== null && operator === undefined)
    return { operator: 'percent', value: Number(grown[1]), unit: grown[2] ?? '%', text: printed }
  const read = quantity(rest)
  if (read === undefined) return { operator: 'graded', value: null, unit: '', text: printed }
  // “0起” without a sign promises none, not any number.
  if (operator === undefined && read.value === 0) return { operator: '<=', ...read, text: printed }
  return {
    operator: operator ?? (/^(?:%|个百分点)$/.test(read.unit) ? 'percent' : '>='),
    ...read,
    text: printed,
  }
}

/**
 * Reads what was reached as forms print it: 44.9204万人, 20000/人次, 160万, 5月, 90%. Words stay words (`value` null);
 * a single word of at most eight characters is also taken as the grade.
 * @example
 * parseActual('20000/人次') // → { value: 20000, unit: '人次', text: '20000/人次' }
 */
export function parseActual(text: string): Actual | null {
  const printed = text.trim()
  if (/^[-—–/]*$/.test(printed)) return null
  const plain = plainText(printed)
    .replace(ABOUT, '')
    .replace(/^(?:已)?(?:完成|达到?)(?=[\d+-])/, '')
  const done = month(plain.replace(/^于/, ''))
  if (done !== undefined) return { value: done, unit: '月', text: printed }
  const grown = GROWTH.exec(plain)
  const read = grown === null ? quantity(plain) : { value: Number(grown[1]), unit: grown[2] ?? '%' }
  if (read !== undefined) return { ...read, text: printed }
  return plain.length <= 8
    ? { value: null, unit: '', text: printed, grade: plain }
    : { value: null, unit: '', text: printed }
}
