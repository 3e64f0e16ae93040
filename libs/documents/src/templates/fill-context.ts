import { parsePeriod, periodLabel, yearsIn } from '@medelge/figures'
import type { Writer } from './template.ts'
import { TemplateError } from './template-error.ts'
import { periodOf } from './when.ts'

/** Whose document it is, of when, and what metrics are called. */
export interface FillContext {
  organization: number
  unit: string
  period: string
  /** Decides whom the unit writes to; without it, whoever it is. */
  writer?: Writer
  nameOf(metric: string): string
}

/** The year a period ends in. */
export const yearOf = (period: string): number => Number(parsePeriod(period).to.slice(0, 4))

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A number of years in words, up to 99. */
function chineseCount(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return DIGITS[ones] ?? ''
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`
}

function wordOf(name: string, { unit, period }: FillContext): string {
  const year = yearOf(period)
  const words: Record<string, string> = {
    unit,
    year: String(year),
    'next-year': String(year + 1),
    'last-year': String(year - 1),
    span: chineseCount(yearsIn(parsePeriod(period)).length),
    'first-year': periodOf(period, 'first'),
    'year-before': periodOf(period, 'before'),
    period: periodLabel(parsePeriod(period), 'zh-CN'),
    month: String(Number(parsePeriod(period).to.slice(5, 7))),
  }
  const word = words[name]
  if (word === undefined) throw new TemplateError(`unknown word of a template: @${name}`)
  return word
}

/**
 * Words of the document put in, such as those of its title. Throws TemplateError for a word that is none.
 * @example
 * fillWords('{@unit}{@year}年工作总结', { organization: 7, unit: '赤峰市科协', period: '2022', nameOf: String }) // → '赤峰市科协2022年工作总结'
 */
export const fillWords = (text: string, context: FillContext): string =>
  text.replace(/\{@([a-z-]+)\}/g, (_, name: string) => wordOf(name, context))
