import { gradeOf, type MetricKind } from '@medelge/figures'
import { fittingScale, POWERS, type Said } from './fitting-scale.ts'
import type { Scale, Style } from './style.ts'
import { decimal, divide, tenTo } from './whole.ts'

/** Digits after the point that may be kept; below zero, tens, hundreds, thousands are rounded to. */
export const FEWEST_DECIMALS = -8
export const MOST_DECIMALS = 6

/**
 * How a figure is said in a sentence. Without `scale` it is said in the unit of its metric, without `decimals` to its
 * last digit; `bare` leaves the unit to the text around.
 */
export interface Wording {
  style: Style
  scale?: Scale | undefined
  decimals?: number | undefined
  bare?: true | undefined
}

/** A figure as it was read: `amount` in 10^-scale of `unit`. */
export interface Sayable {
  amount: number | null
  scale: number
  unit: string
  kind: MetricKind
}

const WORDS: Record<Said, string> = { one: '', wan: '万', yi: '亿' }

const GRADE_WORDS = { excellent: '优', good: '良', fair: '中', poor: '差' } as const

/** The unit of a metric as powers of ten and the word that is left: 万人次 is 4 and 人次. */
function unitOf(unit: string): { scale: Said; word: string } {
  if (unit.startsWith('万')) return { scale: 'wan', word: unit.slice(1) }
  if (unit.startsWith('亿')) return { scale: 'yi', word: unit.slice(1) }
  return { scale: 'one', word: unit }
}

/** A judgement and a rank are words of their own. */
function sayWord({ amount, kind, unit }: Sayable): string | undefined {
  if (amount === null) return undefined
  if (kind === 'rank') return `第${amount}${unit}`
  const grade = kind === 'grade' ? gradeOf(amount) : undefined
  return grade && GRADE_WORDS[grade]
}

/** The digits of a size, in whole arithmetic, and whether they are all of it. */
function digitsOf(value: bigint, exact: number, { style, decimals = exact }: Wording) {
  const by = tenTo(exact - Math.min(decimals, exact))
  // Nothing is left of 37 in hundreds: then it is said to its last digit.
  const [step, kept] = value < by ? [1n, exact] : [by, Math.min(decimals, exact)]
  return { digits: decimal(divide(value, step, style), kept), isWhole: value % step === 0n }
}

/**
 * Says a figure as a sentence wants it, in whole arithmetic. What is said is never untrue: 多, 近 and 约 stand only
 * where something was left out, on the right side of the exact value. Null where nothing can be said.
 * @example
 * sayFigure({ amount: 449204, scale: 0, unit: '人', kind: 'stock' }, { style: 'more-than', scale: 'wan', decimals: 0 }) // → '44万多人'
 */
export function sayFigure(figure: Sayable, wording: Wording): string | null {
  const { amount, scale, unit } = figure
  if (amount === null) return null
  const word = sayWord(figure)
  if (word !== undefined) return word
  const own = unitOf(unit)
  const isRounded = (wording.decimals ?? -1) >= 0
  const said =
    wording.scale === 'fit'
      ? fittingScale(BigInt(Math.abs(amount)) * tenTo(POWERS[own.scale]), scale, isRounded)
      : (wording.scale ?? own.scale)
  // In 10^-places of what is said; a power below zero is what the amount lacks.
  const places = scale + POWERS[said] - POWERS[own.scale]
  const value = BigInt(Math.abs(amount)) * (places < 0 ? tenTo(-places) : 1n)
  const { digits, isWhole } = digitsOf(value, Math.max(0, places), wording)
  const many = wording.style === 'more-than' && !isWhole ? '多' : ''
  const before = isWhole ? '' : { nearly: '近', about: '约', plain: '', 'more-than': '' }[wording.style]
  return `${before}${amount < 0 ? '-' : ''}${digits}${WORDS[said]}${many}${wording.bare ? '' : own.word}`
}
