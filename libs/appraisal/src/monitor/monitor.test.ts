import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeOutlook } from '../describe.ts'
import { tenNinetyScheme } from '../schemes.ts'
import { form, row, totalRow } from '../stories/forms.ts'
import { yearShare } from '../year.ts'
import { monitor } from './monitor.ts'

const half = { today: '2022-07-02', yearShare: 0.5 }
const only = (one: ReturnType<typeof row>, moment = half) => {
  const outlook = monitor(form([one]), tenNinetyScheme, moment).rows[1]
  return outlook ?? expect.fail('no outlook')
}

test('the share of the year gone counts whole days', () => {
  expect(yearShare(2022, '2021-12-31')).toBe(0)
  expect(yearShare(2022, '2022-12-31')).toBe(1)
  expect(yearShare(2022, '2023-02-01')).toBe(1)
  expect(yearShare(2024, '2024-07-01')).toBeCloseTo(183 / 366)
  expect(() => yearShare(2022, '2022-02-31x')).toThrow(RangeError)
})

test.each([
  ['≥100场', '100场', 'met'],
  ['≥100场', '60场', 'on-track'],
  ['≥100场', '46场', 'behind'],
  ['≥100场', '20场', 'will-miss'],
  ['≤100万元', '40万元', 'on-track'],
  ['≤100万元', '54万元', 'behind'],
  ['≤100万元', '70万元', 'will-miss'],
  ['≤100万元', '101万元', 'missed'],
] as const)('a flow of %s with %s at half the year: %s', (target, actual, status) => {
  expect(only(row('1', target, actual, 90)).status).toBe(status)
})

test('a flow is forecast at its pace, in the unit of its target', () => {
  const outlook = only(row('1', '≥30万人次', '120000人次', 90))
  expect(outlook).toMatchObject({ expected: 15, forecast: 24, fulfilment: 0.4, status: 'will-miss' })
  expect(describeOutlook(outlook, 'zh-CN')).toBe(
    '时间过去 50%，完成 12万人次，按目前进度全年约 24万人次，将达不到 ≥30万人次',
  )
})

test('a stock is compared as it stands', () => {
  expect(only(row('1', '≥4000个', '3900个', 90, { kind: 'stock' }))).toMatchObject({
    status: 'behind',
    expected: null,
    forecast: 3900,
  })
  expect(only(row('1', '≥4000个', '2000个', 90, { kind: 'stock' })).status).toBe('will-miss')
})

test('a month is watched by the days left', () => {
  expect(only(row('1', '≤7月', '', 90)).status).toBe('behind')
  expect(only(row('1', '≤10月', '', 90)).status).toBe('on-track')
  expect(only(row('1', '≤6月', '', 90)).status).toBe('missed')
  expect(only(row('1', '≤6月', '5月', 90)).status).toBe('met')
  expect(only(row('1', '≤6月', '7月', 90)).status).toBe('missed')
})

test('at the end of the year everything is settled', () => {
  const end = { today: '2022-12-31', yearShare: 1 }
  expect(only(row('1', '≥100场', '99场', 90), end).status).toBe('missed')
  expect(only(row('1', '≤100万元', '99万元', 90), end).status).toBe('met')
})

test('the forecast total leaves out what is not known yet', () => {
  const rows = [row('1', '≥100场', '25场', 45), row('2', '提高普及率', '', 45)]
  const { forecast, rows: outlooks } = monitor(form(rows, [totalRow(100, 30)]), tenNinetyScheme, half)
  expect(outlooks.map(({ status }) => status)).toEqual(['will-miss', 'will-miss', 'waiting'])
  expect(forecast).toEqual({ total: 51.82, grade: '差', leftOut: ['2'] })
})

test('a forecast never falls when more has been done', () => {
  const done = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
  fc.assert(
    fc.property(done, fc.integer({ min: 1, max: 100 }), ([a, b], share) => {
      const at = (value: number) =>
        monitor(form([row('1', '≥100场', `${value}场`, 90)]), tenNinetyScheme, {
          ...half,
          yearShare: share / 100,
        })
      expect(at(Math.max(a, b)).forecast.total).toBeGreaterThanOrEqual(at(Math.min(a, b)).forecast.total)
    }),
  )
})
