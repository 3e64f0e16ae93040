import { MEASURES } from './words.ts'

const totals = ['合计', '总计', '小计', '共计', '总和', '汇总']
const wholes = new Set([
  '全国',
  '全区',
  '全省',
  '全市',
  '全盟',
  '全旗',
  '全县',
  '全州',
  '全域',
  '全系统',
  '全镇',
  '全乡',
  '全苏木',
])

/**
 * Whether a text ends in, or is, a word for a total. Words are cut at their borders: 小计算机 is no 小计.
 *
 * @example
 * ['合计', '盟市科协合计', '小计人数', '小计算机', '总计划'].map(saysTotal) // → [true, true, true, false, false]
 */
export function saysTotal(text: string): boolean {
  if (!/[计和总]/.test(text)) return false
  const word = text.normalize('NFKC').replace(/[\s:：()]/g, '')
  return totals.some(
    (total) =>
      word.endsWith(total) || (word.startsWith(total) && MEASURES.includes(word.slice(total.length))),
  )
}

/**
 * Whether the name of a unit means all of an area, or is nothing but a total.
 *
 * @example
 * ['全区', '合计', '全市合计', '盟市科协合计'].map(saysWhole) // → [true, true, true, false]
 */
export function saysWhole(text: string): boolean {
  const word = text.normalize('NFKC').replace(/[\s:：()]/g, '')
  const total = totals.find((one) => word.endsWith(one))
  const rest = total === undefined ? word : word.slice(0, -total.length)
  return wholes.has(rest) || (total !== undefined && rest === '')
}
