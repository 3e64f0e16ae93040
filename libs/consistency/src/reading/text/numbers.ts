import { NO_UNIT_BEFORE, TEXT_UNITS } from '../../locales/text-words.ts'

/** A number with its unit in a clause. */
export interface WrittenNumber {
  /** As it is written, with 约, 万 and 多余, without its unit. */
  value: string
  unit: string
  start: number
  end: number
}

const units = [...TEXT_UNITS].sort((one, other) => other.length - one.length).join('|')
// 第3期 and 〔2021〕6号 count nothing, and neither does a digit in a name: 4K, e2.
const written = new RegExp(
  `(?<![\\d.,A-Za-z第〔\\[号-])(?<before>大约|约|近|接近|超过|突破|超|逾|不少于|不低于|不足|不到|至少)?(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?<few>[多余])?(?<scale>[百千万亿]{0,2})(?<more>[多余])?(?<unit>${units})`,
  'g',
)

/**
 * The numbers of a clause that have a unit.
 *
 * @example
 * numbersIn('第3期培训42.3万余人次，历时3个月').map(({ value, unit }) => value + unit) // → ['42.3万余人次']
 */
export function numbersIn(clause: string): WrittenNumber[] {
  return [...clause.matchAll(written)].flatMap((found) => {
    const { before = '', digits = '', few = '', scale = '', more = '', unit = '' } = found.groups ?? {}
    const end = found.index + found[0].length
    if (NO_UNIT_BEFORE.some((word) => clause.startsWith(word, end))) return []
    return [{ value: `${before}${digits}${few}${scale}${more}`, unit, start: found.index, end }]
  })
}
