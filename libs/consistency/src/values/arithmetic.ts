/** A number or a computation on one side of a sign, as it was written. */
interface Side {
  value: number
  /** Digits behind the point of a plain number; undefined for a computation. */
  places: number | undefined
  percent: boolean
}

/** Two sides with a sign between them. */
export interface Statement {
  text: string
  computed: number
  /** What the other side says; undefined where the note leaves it to the row. */
  said: number | undefined
  /** Written with ≠. */
  differs: boolean
  /** Whether both sides agree, as they are rounded. */
  agrees: boolean
}

/** Characters of a note that are read, and terms of one computation. */
const LONGEST = 1000
const MOST = 40
const TOKEN = /^(?:(\d[\d,]{0,15}(?:\.\d{1,12})?|\.\d{1,12})([万亿]?)(%?)[^\d+*/=-]{0,4}|([+*/-]))/

const compute = (left: number, sign: string, right: number) =>
  sign === '*' ? left * right : sign === '/' ? left / right : sign === '-' ? left - right : left + right

/** 55/60, 8.73-5.14, 10×99.82%: left to right, points before dashes. */
function evaluate(text: string): Side | undefined {
  const terms: number[] = []
  const signs: string[] = []
  let rest = text
  let single: Side | undefined
  while (rest !== '' && terms.length <= MOST) {
    const found = TOKEN.exec(rest)
    if (!found) return undefined
    rest = rest.slice(found[0].length)
    if (found[4] !== undefined) {
      if (signs.length !== terms.length - 1) return undefined
      signs.push(found[4])
      continue
    }
    if (terms.length !== signs.length) return undefined
    const digits = (found[1] ?? '').replaceAll(',', '')
    const value = Number(digits) * (found[2] === '亿' ? 1e8 : found[2] === '万' ? 1e4 : 1)
    const percent = found[3] === '%'
    single = { value, places: digits.split('.')[1]?.length ?? 0, percent }
    terms.push(percent ? value / 100 : value)
  }
  if (rest !== '' || terms.length === 0 || terms.length !== signs.length + 1) return undefined
  if (terms.length === 1) return single
  const sums: number[] = [terms[0] ?? 0]
  for (const [at, sign] of signs.entries()) {
    const term = terms[at + 1] ?? 0
    if (sign === '*' || sign === '/') sums.push(compute(sums.pop() ?? 0, sign, term))
    else sums.push(sign === '-' ? -term : term)
  }
  return { value: sums.reduce((sum, term) => sum + term, 0), places: undefined, percent: false }
}

/** 本级1861.43+转移支付1245: each term a name and a number. */
function labelled(text: string): Side | undefined {
  const terms = text.split('+')
  if (terms.length < 2 || terms.length > MOST) return undefined
  const values = terms.map((term) => /(\d[\d,]{0,15}(?:\.\d{1,12})?)([万亿]?)\D{0,4}$/.exec(term))
  if (values.some((found) => found === null)) return undefined
  const value = values.reduce(
    (sum, found) =>
      sum +
      Number((found?.[1] ?? '').replaceAll(',', '')) *
        (found?.[2] === '亿' ? 1e8 : found?.[2] === '万' ? 1e4 : 1),
    0,
  )
  return { value, places: undefined, percent: false }
}

function compare(left: Side, right: Side, differs: boolean, text: string): Statement | undefined {
  const [computed, said] = left.places === undefined ? [left, right] : [right, left]
  // Two plain numbers with = between them are words, not arithmetic.
  if (computed.places !== undefined && !differs) return undefined
  const value = said.percent && !computed.percent ? computed.value * 100 : computed.value
  const half = 0.5 * 10 ** -(said.places ?? 6) * (1 + 1e-6) + Math.abs(value) * 1e-9
  return { text, computed: value, said: said.value, differs, agrees: Math.abs(value - said.value) <= half }
}

/**
 * The arithmetic in a note, where a machine can read it.
 *
 * @example
 * statementsIn('55/60=91.67%，四舍五入应为92%')[0]?.agrees // → true
 * statementsIn('60+246=306≠291').map(({ differs }) => differs) // → [false, true]
 * statementsIn('8.73-5.14=3.95')[0]?.agrees // → false
 */
export function statementsIn(note: string): Statement[] {
  const clauses = note.slice(0, LONGEST).split(/[；，。;、]|,(?!\d)/)
  return clauses.flatMap((clause) => {
    const text = clause
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[×xX✕]/g, '*')
      .replace(/[÷∕]/g, '/')
      .replace(/[−–—]/g, '-')
    const sides = text.split(/[=≠]/)
    if (sides.length < 2 || sides.length > 5) return []
    const signs = [...text].filter((sign) => sign === '=' || sign === '≠')
    const values = sides.map((side) => evaluate(side) ?? (sides.length === 2 ? labelled(side) : undefined))
    const own = sides.length === 2 && sides[0] === '' ? values[1] : undefined
    if (own?.places === undefined && own)
      return [{ text: clause, computed: own.value, said: undefined, differs: false, agrees: true }]
    return signs.flatMap((sign, at) => {
      const [left, right] = [values[at], values[at + 1]]
      return left && right ? (compare(left, right, sign === '≠', clause.trim()) ?? []) : []
    })
  })
}
