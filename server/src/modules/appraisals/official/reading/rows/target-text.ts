import { plainText } from '@medelge/appraisal'
import { EMPTY } from '../grid/read-number.ts'

const WORDS: [RegExp, string][] = [
  [/^(?:大于等于|大于或等于|不低于|不少于|不小于|至少|正向|正指标|正向指标|越大越好|望大)$/, '≥'],
  [
    /^(?:小于等于|小于或等于|不超过|不高于|不多于|不大于|至多|反向|逆向|负向|(?:反向?|逆向?|负向?)指标|越小越好|望小)$/,
    '≤',
  ],
  [/^(?:等于|定值|适度|恒等于)$/, '='],
  [/^大于$/, '>'],
  [/^小于$/, '<'],
  // What kind of target it is, and no direction.
  [/^(?:定量|定性|定量指标|定性指标|数值|文字|数量|描述|其他|无)$/, ''],
]

/** The sign that a cell of its own says; undefined where it cannot be told. */
export function signIn(text: string): string | undefined {
  const plain = plainText(text).replace(/\(.*?\)/g, '')
  if (EMPTY.test(plain)) return ''
  if (/^[<>=≥≤═≧≦⩾⩽〈〉《》±~～]{1,3}$/.test(plain)) return plain
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1]
}

const NUMBER = /^[+-]?\d[\d.]*(?:[万亿]{1,2})?$/

// 90 and % are one text, the unit as it is written: ㎡ is no m2; words, and what carries a unit already, stay alone.
function withUnit(text: string, unit: string): string {
  const plain = plainText(text)
  const own = plainText(unit)
  if (EMPTY.test(own) || own === '无' || !/\d(?:[万亿]{1,2})?$/.test(plain)) return text
  return /[万亿]$/.test(plain) && /^[万亿]/.test(own) ? text : `${text}${unit.replace(/\s/g, '')}`
}

/** A target whose sign and unit stand in columns of their own, as one text: ≥ 85 % is ≥85%. */
export function targetText(text: string, sign: string, unit: string): string {
  const plain = plainText(text)
  const signed = sign !== '' && /^[+-]?[\d.]/.test(plain) ? `${sign}${text}` : text
  return withUnit(signed, unit)
}

/** A result whose unit stands in a column of its own. */
export const resultText = (text: string, unit: string): string =>
  NUMBER.test(plainText(text)) ? withUnit(text, unit) : text
