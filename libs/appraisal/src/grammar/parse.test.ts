import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Operator } from '../form.ts'
import { formatQuantity, formatTarget } from '../format.ts'
import { parseActual, parseTarget } from './parse.ts'

test.each([
  ['≥30万人', '>=', 30, '万人'],
  ['≥ 30 万人', '>=', 30, '万人'],
  ['＞＝２０００次', '>=', 2000, '次'],
  ['>=1,200个', '>=', 1200, '个'],
  ['不少于800篇', '>=', 800, '篇'],
  ['200场以上', '>=', 200, '场'],
  ['10场', '>=', 10, '场'],
  ['＞95%', '>=', 95, '%'],
  ['≥95%以上', '>=', 95, '%'],
  ['超过3万人次', '>=', 3, '万人次'],
  ['＜5起', '<=', 5, '起'],
  ['≤200万元', '<=', 200, '万元'],
  ['不超过104万元', '<=', 104, '万元'],
  ['1867万元以内', '<=', 1867, '万元'],
  ['=8项', '=', 8, '项'],
  ['≤6月', 'month', 6, '月'],
  ['10月底前', 'month', 10, '月'],
  ['2021年12月31日前完成', 'month', 12, '月'],
  ['≥90%', '>=', 90, '%'],
  ['100％', 'percent', 100, '%'],
  ['提升10%', 'percent', 10, '%'],
  ['≥0', '>=', 0, ''],
  ['定性优良中低差', 'graded', null, ''],
  ['提高普及率', 'graded', null, ''],
  ['', 'graded', null, ''],
] as const)('the target %s', (text, operator, value, unit) => {
  expect(parseTarget(text)).toEqual({ operator, value, unit, text })
})

test.each([
  ['44.9204万人', 44.9204, '万人'],
  ['20000/人次', 20000, '人次'],
  ['160万', 160, '万'],
  ['５月', 5, '月'],
  ['2021年9月', 9, '月'],
  ['90%', 90, '%'],
  ['提升10%', 10, '%'],
  ['已完成43场', 43, '场'],
  ['0', 0, ''],
] as const)('the result %s', (text, value, unit) => {
  expect(parseActual(text)).toEqual({ value, unit, text })
})

test('words stay words, short ones are also the grade, dashes are nothing', () => {
  expect(parseActual('优')).toEqual({ value: null, unit: '', text: '优', grade: '优' })
  expect(parseActual('公民科学素质有了明显的提升')).toEqual({
    value: null,
    unit: '',
    text: '公民科学素质有了明显的提升',
  })
  for (const text of ['', ' ', '—', '/']) expect(parseActual(text)).toBeNull()
})

const values = fc.integer({ min: 0, max: 10 ** 9 }).map((value) => value / 1000)
const units = fc.constantFrom('人', '万人', '人次', '次', '个', '万元', '场', '%')

test('a printed target reads back as itself', () => {
  fc.assert(
    fc.property(values, units, fc.constantFrom<Operator>('>=', '<=', '='), (value, unit, operator) => {
      expect(parseTarget(formatTarget({ operator, value, unit, text: '' }))).toMatchObject({
        operator,
        value,
        unit,
      })
    }),
  )
  for (let value = 1; value <= 12; value++)
    expect(parseTarget(formatTarget({ operator: 'month', value, unit: '月', text: '' }))).toMatchObject({
      operator: 'month',
      value,
    })
})

test('a printed result reads back as itself', () => {
  fc.assert(
    fc.property(values, units, (value, unit) => {
      expect(parseActual(formatQuantity(value, unit))).toMatchObject({ value, unit })
    }),
  )
})

test('no text makes the readers throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      parseTarget(text)
      parseActual(text)
    }),
  )
})
