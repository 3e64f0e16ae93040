import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysIn,
  formatPeriod,
  isDay,
  monthsIn,
  PeriodError,
  parsePeriod,
  periodLabel,
  yearsIn,
} from './period.ts'

describe('periods', () => {
  it('read back what they write', () => {
    const year = fc.integer({ min: 1900, max: 2199 })
    const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'))
    const text = fc.oneof(
      year.map(String),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
      fc.tuple(year, month).map(([y, m]) => `${y}-${m}`),
      fc.tuple(year, month, fc.constantFrom('01', '28')).map(([y, m, d]) => `${y}-${m}-${d}`),
      fc.tuple(year, month).map(([y, m]) => `..${y}-${m}-15`),
      fc
        .tuple(fc.integer({ min: 1900, max: 2170 }), fc.integer({ min: 1, max: 29 }))
        .map(([y, more]) => `${y}..${y + more}`),
    )
    fc.assert(
      fc.property(text, (written) => {
        expect(formatPeriod(parsePeriod(written))).toBe(written)
      }),
    )
  })

  it('know the ends of months, leap years included', () => {
    expect(parsePeriod('2024-02')).toMatchObject({ from: '2024-02-01', to: '2024-02-29' })
    expect(parsePeriod('2021-Q3')).toMatchObject({ from: '2021-07-01', to: '2021-09-30' })
    expect(daysIn(parsePeriod('2021'))).toBe(365)
    expect(daysIn(parsePeriod('..2021-12-31'))).toBeUndefined()
    expect(monthsIn(parsePeriod('2021')).map(formatPeriod).at(-1)).toBe('2021-12')
  })

  it('may be several whole years', () => {
    const five = parsePeriod('2018..2022')
    expect(five).toEqual({ grain: 'years', from: '2018-01-01', to: '2022-12-31' })
    expect(daysIn(five)).toBe(1826)
    expect(yearsIn(five).map(formatPeriod)).toEqual(['2018', '2019', '2020', '2021', '2022'])
    expect(monthsIn(five).map(formatPeriod)).toHaveLength(60)
    expect(monthsIn(five).map(formatPeriod).at(-1)).toBe('2022-12')
    expect([yearsIn(parsePeriod('2021')).map(formatPeriod), yearsIn(parsePeriod('2021-Q1'))]).toEqual([
      ['2021'],
      [],
    ])
  })

  it('refuse what is not a period', () => {
    const noYears = ['2022..2018', '2021..2021', '2018..', '2018..22', '1900..1930', '2018..2022-12-31']
    for (const text of [
      '',
      '21',
      '2021-13',
      '2021-Q5',
      '2021-02-29',
      '2021-1',
      '1e3',
      '..2021',
      ...noYears,
    ]) {
      expect(() => parsePeriod(text), text).toThrow(PeriodError)
    }
    expect(isDay('2021-06-31')).toBe(false)
  })

  it('are written for people', () => {
    expect(periodLabel(parsePeriod('2021-Q3'), 'zh-CN')).toBe('2021年第三季度')
    expect(periodLabel(parsePeriod('..2021-12-31'), 'zh-CN')).toBe('截至2021年12月31日')
    expect(periodLabel(parsePeriod('2021-09-19'), 'en')).toBe('19 September 2021')
    expect(periodLabel(parsePeriod('2018..2022'), 'zh-CN')).toBe('2018—2022年')
    expect(periodLabel(parsePeriod('2018..2022'), 'en')).toBe('2018–2022')
  })
})
