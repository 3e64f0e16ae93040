const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((digit, value) => [digit, value]),
)
const other: Readonly<Record<string, number>> = { 零: 0, 两: 2 }
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const wide: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }
const digitOf = (sign: string) => digits[sign] ?? other[sign]

/** How many signs at the start of a text are Chinese digits and their places. */
export function chineseLength(text: string): number {
  let length = 0
  for (const sign of text) {
    if (digitOf(sign) === undefined && tens[sign] === undefined && (length === 0 || wide[sign] === undefined))
      break
    length += sign.length
  }
  return length
}

/**
 * A number in Chinese signs, whole. Undefined where a sign is none of them.
 *
 * @example
 * ['八十', '二十三万五千', '一百零三', '二〇二一', '十二'].map(chineseNumber) // → [80, 235000, 103, 2021, 12]
 */
export function chineseNumber(text: string): number | undefined {
  const signs = [...text]
  if (signs.length === 0) return undefined
  if (signs.length > 1 && signs.every((sign) => digitOf(sign) !== undefined))
    return Number(signs.map(digitOf).join(''))
  let whole = 0
  let section = 0
  let digit: number | undefined
  for (const sign of signs) {
    const value = digitOf(sign)
    const place = tens[sign]
    const factor = wide[sign]
    if (value !== undefined) digit = value
    else if (place !== undefined) {
      section += (digit ?? 1) * place
      digit = undefined
    } else if (factor !== undefined) {
      whole = (whole + section + (digit ?? 0)) * factor
      section = 0
      digit = undefined
    } else return undefined
  }
  return whole + section + (digit ?? 0)
}
