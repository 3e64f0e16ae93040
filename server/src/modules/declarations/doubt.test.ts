import { parsePeriod } from '@medelge/figures'
import { describe, expect, it } from 'vitest'
import { doubtsOf, timesBefore } from './doubt.ts'

const flow = (unit: string, scale = 0) => ({ kind: 'flow' as const, unit, scale })
const stock = { kind: 'stock' as const, unit: '个', scale: 0 }
const place = { name: '西乌珠穆沁旗', inhabitants: 80_000 }
const codes = (
  metric: Parameters<typeof doubtsOf>[0],
  amount: number,
  known: Partial<Parameters<typeof doubtsOf>[2]> = {},
  online = false,
) =>
  doubtsOf(metric, amount, { now: 0, before: null, inhabitants: place, ...known }, online).map(
    ({ code }) => code,
  )

describe('a declared figure is doubted', () => {
  it.each([
    ['five times last year is taken', flow('场次'), 150, { before: 30 }, []],
    ['more is asked', flow('场次'), 151, { before: 30 }, ['DOUBT_FAR_BEYOND_BEFORE']],
    [
      'with what stands there already',
      flow('场次'),
      100,
      { before: 30, now: 60 },
      ['DOUBT_FAR_BEYOND_BEFORE'],
    ],
    ['nothing before is nothing to compare with', flow('场次'), 50_000, { before: 0 }, []],
    ['a stock that falls is asked', stock, -1, { now: 40, before: 40 }, ['DOUBT_STOCK_FALLS']],
    ['a stock that leaps is asked', stock, 200, { now: 40, before: 40 }, ['DOUBT_FAR_BEYOND_BEFORE']],
    ['as many people as live there are taken', flow('人'), 80_000, {}, []],
    ['one more is asked', flow('人'), 80_001, {}, ['DOUBT_MORE_THAN_INHABITANTS']],
    ['people come more than once', flow('人次'), 400_000, {}, []],
    ['but not for ever', flow('人次'), 400_001, {}, ['DOUBT_MORE_THAN_INHABITANTS']],
    ['ten thousands are ten thousands', flow('万人次', 2), 4001, {}, ['DOUBT_MORE_THAN_INHABITANTS']],
    ['where nobody was counted, nobody is compared', flow('人'), 9e9, { inhabitants: null }, []],
  ])('%s', (_, metric, amount, known, expected) => {
    expect(codes(metric, amount, known)).toEqual(expected)
  })

  it('not for people who take part online, nor for what is never summed', () => {
    expect(codes(flow('人次'), 9_000_000, {}, true)).toEqual([])
    expect(codes({ kind: 'ratio', unit: '%', scale: 2 }, 99_00, { before: 1 })).toEqual([])
  })
})

it.each([
  ['2021', ['2020']],
  ['2021-Q1', ['2020-Q4', '2020-Q1']],
  ['2021-Q3', ['2021-Q2', '2020-Q3']],
  ['2021-01', ['2020-12', '2020-01']],
  ['2021-10', ['2021-09', '2020-10']],
  ['2021-10-05', []],
])('holds %s against %s', (period, before) => {
  expect(timesBefore(parsePeriod(period))).toEqual(before)
})
