import { chineseLength, chineseNumber } from './chinese-number.ts'
import { type Comparator, wordBefore, wordBehind } from './comparator.ts'

/** A number as it was written. */
export interface Amount {
  value: number
  /** Undefined where no word or sign compares. */
  comparator: Comparator | undefined
  /** Whether 多 or 余 says so: up to the next round number and no further, other than 超过. */
  few: boolean
  /** By how much 万 and 亿 multiply what is written. */
  scale: number
  /** What is written behind: 人次, %. */
  unit: string
  /** Written with its point in front: .8 */
  bare: boolean
}

/** Characters of the longest cell that may be a number. */
const LONGEST = 60
const factors: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1000, 百: 100, 十: 10 }
// People put these in front of a number without changing it.
const fillers = ['共计', '总计', '累计', '合计', '共', '计', '达到', '达', '为', '有']

const NUMBER = /^[-+]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?/

function digitsAt(text: string): { value: number; length: number; bare: boolean } | undefined {
  const found = NUMBER.exec(text)?.[0]
  if (found !== undefined) {
    const value = Number(found.replaceAll(',', ''))
    return { value, length: found.length, bare: found.startsWith('.') }
  }
  const length = chineseLength(text)
  const value = length === 0 ? undefined : chineseNumber(text.slice(0, length))
  return value === undefined ? undefined : { value, length, bare: false }
}

const afterFillers = (text: string): string => {
  const filler = fillers.find((word) => text.startsWith(word))
  return filler === undefined ? text : afterFillers(text.slice(filler.length))
}

/**
 * Reads a number with what people write around it. Undefined where the text is none; floats as they are, in the unit
 * behind them (百分之八十 is 80 with `%`).
 *
 * @example
 * parseAmount('3.5万余人次') // → { value: 35000, comparator: '>', few: true, scale: 10000, unit: '人次', bare: false }
 * parseAmount('百分之八十')?.value // → 80
 * parseAmount('1,234')?.value // → 1234
 * parseAmount('很多') // → undefined
 */
export function parseAmount(cell: string): Amount | undefined {
  let rest = cell
    .slice(0, LONGEST + 1)
    .normalize('NFKC')
    .replace(/\s/g, '')
  if (rest.length === 0 || rest.length > LONGEST) return undefined
  rest = afterFillers(rest)
  const first = wordBefore(rest)
  rest = afterFillers(rest.slice(first?.[0].length ?? 0))
  const percent = rest.startsWith('百分之')
  if (percent) rest = rest.slice(3)
  const number = digitsAt(rest)
  if (number === undefined || !Number.isFinite(number.value)) return undefined
  rest = rest.slice(number.length)
  let { value } = number
  let scale = 1
  let compared: readonly [string, Comparator] | undefined = wordBehind(rest)
  let few = /^[多余]/.test(rest)
  rest = rest.slice(compared?.[0].length ?? 0)
  for (let sign = factors[rest.charAt(0)]; sign !== undefined; sign = factors[rest.charAt(0)]) {
    value = Number((value * sign).toPrecision(15))
    scale *= sign
    rest = rest.slice(1)
  }
  const later = wordBehind(rest)
  if (later) {
    compared = later
    few ||= /^[多余]/.test(rest)
    rest = rest.slice(later[0].length)
  }
  const last = endingWord(rest)
  if (last) rest = rest.slice(0, -last[0].length)
  if (/\d/.test(rest) || rest.length > 12) return undefined
  return {
    value,
    comparator: (compared ?? last ?? first)?.[1],
    few,
    scale,
    unit: percent ? '%' : rest,
    bare: number.bare,
  }
}

// 300人以上, 20期左右: the word may stand behind the unit.
function endingWord(text: string): readonly [string, Comparator] | undefined {
  for (const length of [3, 2]) {
    const word = text.length > length ? wordBehind(text.slice(-length)) : undefined
    if (word?.[0].length === length) return word
  }
  return undefined
}
