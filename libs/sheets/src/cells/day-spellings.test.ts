import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from './parse-day.ts'
import { parseTime } from './parse-time.ts'

const wide = (text: string) =>
  text.replace(/[0-9./:-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const two = (part: number) => String(part).padStart(2, '0')

/** Every spelling of a day that is met in tables; hours do not change the day. */
const spellings: Record<string, (y: number, m: number, d: number) => string | number> = {
  '2021年3月5日': (y, m, d) => `${y}年${m}月${d}日`,
  '2021年03月05日': (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  '2021 年 3 月 5 号': (y, m, d) => `${y} 年 ${m} 月 ${d} 号`,
  '2021年3.5': (y, m, d) => `${y}年${m}.${d}`,
  '2021.3.5': (y, m, d) => `${y}.${m}.${d}`,
  '2021.3.5.': (y, m, d) => `${y}.${m}.${d}.`,
  '2021.03.05。': (y, m, d) => `${y}.${two(m)}.${two(d)}。`,
  '2021. 3. 5': (y, m, d) => `${y}. ${m}. ${d}`,
  '2021-03-05': (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  '2021/3/5': (y, m, d) => `${y}/${m}/${d}`,
  '20210305': (y, m, d) => `${y}${two(m)}${two(d)}`,
  'number 20210305': (y, m, d) => y * 10_000 + m * 100 + d,
  serial: (y, m, d) => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569,
  'serial with an hour': (y, m, d) => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569.375,
  'serial as text': (y, m, d) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569),
  '2021-03-05 09:00:00': (y, m, d) => `${y}-${two(m)}-${two(d)} 09:00:00`,
  '2021/3/5 9:00': (y, m, d) => `${y}/${m}/${d} 9:00`,
  '2021-03-05T09:00:00': (y, m, d) => `${y}-${two(m)}-${two(d)}T09:00:00`,
  '2021-03-05T09:00:00.000Z': (y, m, d) => `${y}-${two(m)}-${two(d)}T09:00:00.000Z`,
  '2021-03-05T09:00:00+08:00': (y, m, d) => `${y}-${two(m)}-${two(d)}T09:00:00+08:00`,
  '2021年3月5日（周五）上午9点半': (y, m, d) => `${y}年${m}月${d}日（周五）上午9点半`,
  '2021-03-05 9:00-11:00': (y, m, d) => `${y}-${two(m)}-${two(d)} 9:00-11:00`,
  '２０２１．３．５': (y, m, d) => wide(`${y}.${m}.${d}`),
  '２０２１年３月５日': (y, m, d) => wide(`${y}年${m}月${d}日`),
  '３月５日': (_, m, d) => wide(`${m}月${d}日`),
  '3月5日': (_, m, d) => `${m}月${d}日`,
  '3.5': (_, m, d) => `${m}.${d}`,
  '3/5': (_, m, d) => `${m}/${d}`,
}
const short: typeof spellings = {
  '21.3.5': (y, m, d) => `${two(y % 100)}.${m}.${d}`,
  '21-03-05': (y, m, d) => `${two(y % 100)}-${two(m)}-${two(d)}`,
  '21年3月5日': (y, m, d) => `${two(y % 100)}年${m}月${d}日`,
}

describe('any day reads back', () => {
  it.each([
    ...Object.entries(spellings).map(([name, write]) => [name, write, 1955] as const),
    // Two digits are a year of this century, and serial numbers begin where no year is meant.
    ...Object.entries(short).map(([name, write]) => [name, write, 2000] as const),
  ])('from %s', (_, write, first) => {
    const days = fc.integer({
      min: Date.UTC(first, 0, 1) / 86_400_000,
      max: Date.UTC(2099, 11, 31) / 86_400_000,
    })
    fc.assert(
      fc.property(days, (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
        const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
        expect(parseDay(write(y, m, d), y)).toMatchObject({ day, endDay: null })
      }),
    )
  })
})

it.each([
  ['10.1-7', '2021-10-01', '2021-10-07'],
  ['10.1-10.7', '2021-10-01', '2021-10-07'],
  ['11/12-13', '2021-11-12', '2021-11-13'],
  ['10月1日-7日', '2021-10-01', '2021-10-07'],
  ['20.10.1-7', '2020-10-01', '2020-10-07'],
  ['12.31-1.2', '2021-12-31', '2022-01-02'],
  ['2021年12月30日至1月3日', '2021-12-30', '2022-01-03'],
  ['2021-09-18 09:00 至 2021-09-20 17:00', '2021-09-18', '2021-09-20'],
  ['2021-09-18 09:00:00 - 2021-09-20 17:00:00', '2021-09-18', '2021-09-20'],
  // Days the wrong way round are given on, so that the person is told.
  ['2021.9.18-8.20', '2021-09-18', '2021-08-20'],
])('%s spans from %s to %s', (written, day, endDay) => {
  expect(parseDay(written, 2021)).toMatchObject({ day, endDay })
})

it.each([
  ['2021-03-05 09:00-11:00', '09:00', '11:00'],
  ['2021-03-05 09:00:00-11:00', '09:00', '11:00'],
  ['2021-03-05 9:00 - 10:30', '09:00', '10:30'],
  ['2021年3月5日下午2点半-4点', '14:30', '16:00'],
  ['2021-03-05T09:00-11:00', '04:00', null],
  ['2021-03-05 09:00+08:00', '09:00', null],
  ['2021-03-05 3:30 PM', '15:30', null],
  ['2021/3/5 9:00 a.m. - 12:30 p.m.', '09:00', '12:30'],
  ['2021-03-05 12:00 AM', '00:00', null],
  ['2021-03-05 12 PM', '12:00', null],
  ['2021-03-05 09:00 至 2021-03-05 11:30', '09:00', '11:30'],
  ['2021年3月5日 9:00 ~ 3月5日 11:30', '09:00', '11:30'],
])('%s is from %s to %s', (written, startTime, endTime) => {
  expect(parseDay(written)).toMatchObject({ startTime, endTime })
})

it.each([
  ['9点半', '09:30'],
  ['下午3时半', '15:30'],
  [86_399 / 86_400, '23:59'],
  ['半', undefined],
  ['3:30 pm', '15:30'],
  ['12:05 AM', '00:05'],
  ['3:30 pma', undefined],
])('%s is the hour %s', (written, hour) => {
  expect(parseTime(written)).toBe(hour)
})

it.each([
  '2021-02-30',
  '2021-02-29',
  '1900-02-29',
  '2021年4月31日',
  '20210230',
  20_210_230,
  '2021-02-30T09:00:00Z',
  '2021-00-05',
  '2021-13-05',
  '2021.3.0',
  '1899.3.5',
  '2021.3.5-2.30',
  // Which of two numbers is the month nobody can tell.
  '3/5/2021',
  '05-03-2021',
  '2021、3、5',
  '2021年3月',
  '210305',
  '二〇二一年三月五日',
  '2021年3月5日前',
  // Moments the wrong way round, three of them, and one without its hour.
  '2021-09-20 09:00 至 2021-09-18 17:00',
  '2021-09-18 09:00 至 2021-09-18 10:00 至 2021-09-18 11:00',
  '2021-09-18 09:00 至 2021-09-20',
])('%s is asked about', (written) => {
  expect(parseDay(written, 2021)).toBeUndefined()
})

it('a day without a year is asked about where nothing names one', () => {
  for (const written of ['3月5日', '3.5', '3/5', '10.1-7']) expect(parseDay(written)).toBeUndefined()
})
