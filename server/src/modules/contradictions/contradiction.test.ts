import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyOf, matterOf } from './contradiction.ts'

const place = (change: object = {}) => ({
  ...{
    document: '平台数据',
    row: 'popsci-events',
    value: 1200,
    date: '2022-01-01/2022-03-05',
    scope: '东旗 场次',
  },
  ...change,
})
const finding = (...places: ReturnType<typeof place>[]) => ({ rule: 'only-grows', places })

it('knows the contradiction of a running year again on the next day, unless a value is another', () => {
  const key = keyOf(finding(place()), '2022-03-05')
  expect(keyOf(finding(place({ date: '2022-01-01/2022-03-06' })), '2022-03-06')).toBe(key)
  expect(keyOf(finding(place({ date: '2022-01-01/2022-03-06', value: 1201 })), '2022-03-06')).not.toBe(key)
  // A stock as of today; one of another year is another.
  const stock = keyOf(finding(place({ date: '2022-03-05' })), '2022-03-05')
  expect(keyOf(finding(place({ date: '2022-03-06' })), '2022-03-06')).toBe(stock)
  expect(keyOf(finding(place({ date: '2023-03-05' })), '2023-03-05')).not.toBe(stock)
})

it('takes what is over for what it is, whenever one looks', () => {
  const over = finding(place({ date: '2021-01-01/2021-12-31' }))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.constantFrom('2021-12-31', '2022-01'), (day, when) => {
      const today = when.length === 10 ? when : `${when}-${String(day).padStart(2, '0')}`
      expect(keyOf(over, today)).toBe(keyOf(over, '2025-06-30'))
    }),
  )
})

it('is about the same matter whatever the value, as a number or in words', () => {
  const said = (value: number, words: string) =>
    matterOf(finding(place({ row: undefined, quote: `科普信息员人数：${words}`, value })))
  const matter = said(449_204, '449204人')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
      expect(said(value, `${value}人`)).toBe(matter)
      expect(said(value, `${value.toLocaleString('en')}人`)).toBe(matter)
      expect(matterOf(finding(place({ value })))).toBe(matterOf(finding(place())))
    }),
  )
  expect(said(35_000, '3.5万人')).toBe(matter)
  expect(matterOf({ ...finding(place()), rule: 'stock-falls' })).not.toBe(matterOf(finding(place())))
  expect(matterOf(finding(place({ scope: '西旗 场次' })))).not.toBe(matterOf(finding(place())))
})
