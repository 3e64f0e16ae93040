// A quoted text, an escaped sign, a space as wide as a sign, a sign that fills, a bracket, or any other sign.
const PIECE = /"[^"]*"?|[\\!].|_.|\*.|\[[^\]]*\]|General|G\/通用格式|./gsu

const sectionsOf = (code: string): string[][] => {
  const sections: string[][] = [[]]
  for (const [piece] of code.matchAll(PIECE))
    if (piece === ';') sections.push([])
    else sections.at(-1)?.push(piece)
  return sections
}

const isDigit = (piece: string) => piece === '0' || piece === '#' || piece === '?'

function literal(piece: string): string {
  if (piece.startsWith('"')) return piece.replaceAll('"', '')
  if (piece.startsWith('[')) return /^\[\$([^\]-]*)/.exec(piece)?.[1] ?? ''
  if (/^[\\!]./u.test(piece)) return piece.slice(1)
  return /^[_*]./u.test(piece) ? '' : piece
}

/** Half up, as a sheet rounds what it shows; undefined beyond what can be written without an exponent. */
function rounded(value: number, places: number): string | undefined {
  const plain = String(Number(value.toPrecision(15)))
  if (plain.includes('e')) return undefined
  const whole = Math.round(Number(`${plain}e${places}`))
  return Number.isSafeInteger(whole) ? (whole / 10 ** places).toFixed(places) : undefined
}

// Chinese numerals, scientific notation, fractions and days are not written here.
const isForeign = (piece: string) => /^(?:\[DBNum|[eE/ymdhs@]$)/i.test(piece)

// Commas behind the last digit leave out three digits each; those between digits set them apart.
function scaledBy(pieces: readonly string[]): number {
  const percents = pieces.filter((piece) => piece === '%').length
  const commas = /,*$/.exec(pieces.filter((piece) => isDigit(piece) || /^[.,]$/.test(piece)).join(''))
  return 100 ** percents * 1000 ** -(commas?.[0].length ?? 0)
}

/** What each place of the whole part shows; digits without a place of their own stand in the first. */
function wholeDigits(slots: readonly string[], whole: string): string[] {
  const least = slots.filter((slot) => slot === '0').length
  const spelled = (whole === '0' && least === 0 ? '' : whole).padStart(least, '0').padStart(slots.length, ' ')
  const surplus = spelled.length - slots.length
  return slots.map((_, at) => spelled.slice(at === 0 ? 0 : at + surplus, at + 1 + surplus).trim())
}

/** What each place behind the point shows; a zero at the end only where the format wants one. */
function decimalDigits(slots: readonly string[], decimals: string): string[] {
  const shown = [...decimals]
  for (let at = slots.length - 1; at >= 0 && slots[at] !== '0' && shown[at] === '0'; at -= 1) shown[at] = ''
  return shown
}

function fill(pieces: readonly string[], value: number): string | undefined {
  if (pieces.some(isForeign)) return undefined
  const point = pieces.includes('.') ? pieces.indexOf('.') : pieces.length
  const slots = pieces.slice(point).filter(isDigit)
  const digits = rounded(value * scaledBy(pieces), slots.length)
  if (digits === undefined) return undefined
  const [whole = '0', decimals = ''] = digits.split('.')
  const before = wholeDigits(pieces.slice(0, point).filter(isDigit), whole)
  const behind = decimalDigits(slots, decimals)
  const mark = behind.join('') === '' ? '' : '.'
  const any = pieces.some(isDigit)
  return pieces
    .map((piece, position) => {
      if (piece === ',' && any) return ''
      if (position === point) return mark
      if (!isDigit(piece)) return literal(piece)
      return (position < point ? before : behind).shift() ?? ''
    })
    .join('')
}

const CONDITION = /^\[([<>]=?|=|<>)(-?\d+(?:\.\d+)?)\]$/

function holds(condition: RegExpExecArray, value: number): boolean {
  const [, sign = '', number = ''] = condition
  const limit = Number(number)
  if (sign === '<>') return value !== limit
  return (
    (sign.includes('<') && value < limit) ||
    (sign.includes('>') && value > limit) ||
    (sign.includes('=') && value === limit)
  )
}

// The first section is for numbers above zero, the second below, the third for zero; or each says for which it is.
function sectionFor(sections: string[][], value: number): { section: string[]; signed: boolean } {
  const first = sections[0] ?? []
  const conditions = sections.map((section) => section.map((piece) => CONDITION.exec(piece)).find(Boolean))
  if (conditions.some(Boolean)) {
    const at = conditions.findIndex((condition) => !condition || holds(condition, value))
    return { section: sections[at] ?? first, signed: true }
  }
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined
  return { section: own ?? first, signed: own === undefined }
}

/**
 * What a cell shows of its number: rounded as its format says, with the words and signs around it. Thousands are not
 * set apart. Undefined where the format is one of those that are not written here.
 *
 * @example
 * [shownNumber(0.04, '"≤"0%'), shownNumber(12345, '0!.0,"万元"')] // → ['≤4%', '1.2万元']
 */
export function shownNumber(value: number, code: string): string | undefined {
  const { section, signed } = sectionFor(sectionsOf(code), value)
  const minus = value < 0 && signed ? '-' : ''
  const general = section.findIndex((piece) => /^G(?:eneral|\/通用格式)$/.test(piece))
  if (general < 0) {
    const shown = fill(section, Math.abs(value))
    return shown === undefined ? undefined : minus + shown.trim()
  }
  const number = String(Number(Math.abs(value).toPrecision(11)))
  if (section.some(isForeign) || number.includes('e')) return undefined
  return (
    minus +
    section
      .map((piece, position) => (position === general ? number : literal(piece)))
      .join('')
      .trim()
  )
}
