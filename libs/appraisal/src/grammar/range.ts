import { exact, minus, plus, print } from '../exact.ts'
import { type Amount, NUMBER, readAmount, UNIT } from './amount.ts'
import { takeSign } from './signs.ts'

/** A number between two ends, both in one unit. */
export interface Range extends Amount {
  high: number
}

const RANGE = new RegExp(`^(${NUMBER})(${UNIT}?)(?:~+|--?|—+|–+|至|到)(${NUMBER})(${UNIT})$`)
const BOTH = new RegExp(`^[^\\d±]{0,10}?(?:±|\\+/?-|正负)(\\d+(?:\\.\\d+)?)(${UNIT})$`)
const CENTER = new RegExp(`^(${NUMBER})(${UNIT})±(\\d+(?:\\.\\d+)?)(${UNIT})$`)
const BETWEEN = /(?:之间|区间|范围)$/
const AROUND = /^(\d+(?:\.\d+)?)(\D*?)[<≤]=?[^\d<≤]{0,8}[<≤]=?(\d.*)$/

/** 60-80分, 60%至80%, ±4%: undefined when the ends have two units or stand the wrong way round. */
export function readRange(text: string): Range | undefined {
  const both = BOTH.exec(text)
  if (both !== null) return { low: -Number(both[1]), high: Number(both[1]), unit: both[2] ?? '' }
  const around = CENTER.exec(text)
  if (around !== null) {
    const [center, width] = [exact(around[1] ?? 0), exact(around[3] ?? 0)]
    const [low, high] = [Number(print(minus(center, width))), Number(print(plus(center, width)))]
    return { low, high, unit: around[4] ?? '' }
  }
  const bare = BETWEEN.test(text) ? text.replace(BETWEEN, '').replace(/[和与]/, '~') : text
  const parts = RANGE.exec(bare)
  if (parts === null) return undefined
  const [, low, first = '', high, unit = ''] = parts
  const isOneUnit = first === '' || unit.startsWith(first)
  if (!isOneUnit || Number(low) > Number(high) || readAmount(`${high}${unit}`) === undefined) return undefined
  return { low: Number(low), high: Number(high), unit }
}

/** ≥60且≤80, 大于60小于80, 60≤X≤80: a floor and a ceiling in one cell. */
export function readTwoSigns(text: string): Range | undefined {
  const around = AROUND.exec(text)
  if (around !== null) return readRange(`${around[1]}${around[2]}~${around[3]}`)
  if (!/\d\D+\d/.test(text)) return undefined
  for (let at = 2; at < text.length - 1; at++) {
    const first = text.slice(0, at)
    const second = text.slice(at)
    if (!/\d[^\d.]*$/.test(first) || /^[\d.]/.test(second)) continue
    const floor = takeSign(first)
    const ceiling = takeSign(second.replace(/^[且并,，;；、和及]+/, ''))
    if (floor.sign !== '>=' || ceiling.sign !== '<=' || ceiling.label !== '') continue
    const low = readAmount(floor.rest)
    const high = readAmount(ceiling.rest)
    if (low !== undefined && high !== undefined)
      return readRange(`${low.low}${low.unit}~${high.low}${high.unit}`)
  }
  return undefined
}
