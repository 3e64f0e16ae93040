import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Operator } from '../form.ts'
import { formatTarget } from '../format.ts'
import { parseActual, parseTarget } from './parse.ts'

test.each([
  ['≥170米', 170, '米'],
  ['86%以上', 86, '%'],
  ['8场（线上2场）', 8, '场'],
  ['达到86%', 86, '%'],
  ['已完成8场', 8, '场'],
  ['实际举办8场', 8, '场'],
  ['共举办讲座8场', 8, '场'],
  ['培训总人数达到310人', 310, '人'],
  ['满意度86.5%', 86.5, '%'],
  ['约8场', 8, '场'],
  ['八场', 8, '场'],
  ['同比增长8%', 8, '%'],
  ['下降到3%', 3, '%'],
  ['2022年第四季度', 12, '月'],
  ['6月20日', 6, '月'],
  ['已于2022年10月底完成', 10, '月'],
  ['91㎡', 91, 'm2'],
  ['无', null, ''],
  ['8场，其中线上2场', 8, '场'],
  ['8场，效果良好', 8, '场'],
  ['经调查，满意度86.5%', 86.5, '%'],
  ['12个月', 12, '个月'],
  ['900人次', 900, '人次'],
  ['8场，因天气少办2场', null, ''],
  ['数十场', null, ''],
  ['未完成8场', null, ''],
  ['超期5天', null, ''],
  ['还差2场', null, ''],
  ['70%-80%', null, ''],
  ['8/10', null, ''],
  ['不足100人', null, ''],
  ['线上3场，线下5场', null, ''],
] as const)('the result %s', (text, value, unit) => {
  expect(parseActual(text)).toMatchObject({ value, unit, text })
})

const numbers = fc.integer({ min: -(10 ** 8), max: 10 ** 9 }).map((value) => value / 1000)
const units = fc.constantFrom(
  '',
  '人',
  '万人次',
  '个',
  '万元',
  '%',
  'm2',
  '平方米',
  '元/人',
  '个工作日',
  '分',
)
const signs = fc.constantFrom<Operator>('>=', '<=', '=')

test('a printed target or range reads back as itself', () => {
  fc.assert(
    fc.property(numbers, numbers, units, signs, (a, b, unit, operator) => {
      const low = Math.min(a, b)
      const upTo = Math.max(a, b)
      const signed = { operator, value: a, unit }
      expect(parseTarget(formatTarget({ ...signed, text: '' }))).toMatchObject(signed)
      const wide = { operator: 'between' as const, value: low, upTo, unit }
      expect(parseTarget(formatTarget({ ...wide, text: '' }))).toMatchObject(wide)
    }),
  )
})

const words = fc.constantFrom(
  ...['≥', '不得低于', '应不少于', '大于或等于', '至少', '满意度≥', '确保达到', '＞＝', '不低于'].map(
    (said) => ['>=', said] as const,
  ),
  ...['≤', '不得超过', '应不高于', '小于等于', '最多', '误差≤', '控制在', '不超过'].map(
    (said) => ['<=', said] as const,
  ),
)

test('every sign in words reads like its symbol, for every number and unit', () => {
  fc.assert(
    fc.property(words, fc.nat(1_000_000), units, ([operator, said], value, unit) => {
      expect(parseTarget(`${said}${value / 100}${unit}`)).toMatchObject({
        operator,
        value: value / 100,
        unit,
      })
    }),
  )
})

test('digits are never taken for words', () => {
  const some = fc.constantFrom(...'≥≤不超过到至少第前每月日年季度场次%，、（）-~/.人万A级上下以内'.split(''))
  fc.assert(
    fc.property(fc.array(fc.oneof(some, fc.nat(3000).map(String)), { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      if (/\d/.test(text)) expect(parseTarget(text).operator).not.toBe('graded')
    }),
  )
})
