import { parsePeriod } from '@medelge/figures'
import { describe, expect, it } from 'vitest'
import { parsePeriodText } from './parse-period.ts'

describe('a period', () => {
  it.each([
    ['2021', '2021'],
    [2021, '2021'],
    ['２０２１年', '2021'],
    ['2021年度', '2021'],
    ['2021年全年', '2021'],
    ['2021年第三季度', '2021-Q3'],
    ['2021年3季度', '2021-Q3'],
    ['2021-Q3', '2021-Q3'],
    ['2021年9月', '2021-09'],
    ['2021年9月份', '2021-09'],
    ['2021-09', '2021-09'],
    ['2021.12', '2021-12'],
    [2021.9, '2021-09'],
    ['2021年上半年', '2021-06-30'],
    ['截至2021年12月31日', '2021-12-31'],
    ['2021年底', '2021'],
    ['2021/9/18', '2021-09-18'],
    [44457, '2021-09-18'],
    ['9月', '2022-09'],
    ['第三季度', '2022-Q3'],
    ['', '2022'],
  ])('is read from %s', (cell, expected) => {
    const period = parsePeriodText(cell, 2022)
    expect(period).toBe(expected)
    expect(() => parsePeriod(String(period))).not.toThrow()
  })

  it.each([['2021年13月'], ['十二月'], ['9'], [2021.1], ['去年'], ['2021-2022']])(
    'is not read from %s',
    (cell) => {
      expect(parsePeriodText(cell, 2022)).toBeUndefined()
    },
  )

  it('needs a year from somewhere', () => {
    expect([parsePeriodText('9月'), parsePeriodText(null)]).toEqual([undefined, undefined])
  })
})
