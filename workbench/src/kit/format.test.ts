import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'])(
  'days go by in the region, also on a computer set to %s',
  async (zone) => {
    process.env.TZ = zone
    const { daysSince, dayOf, shortMoment, today } = await import('./format.ts')
    // 1 o'clock in the morning of 19 September in the region, still the 18th in New York and in UTC.
    vi.setSystemTime('2021-09-18T17:00:00Z')
    expect(today()).toBe('2021-09-19')
    expect(daysSince('2021-09-18T15:30:00Z')).toBe(1)
    expect(daysSince('2021-09-18T16:30:00Z')).toBe(0)
    expect(dayOf(new Date('2021-12-31T16:00:00Z'))).toBe('2022-01-01')
    expect(shortMoment(Date.parse('2021-09-18T06:05:00Z'))).toBe('9月18日 14:05')
  },
)

test('what happened is so long ago, by the days of the region', async () => {
  const { ago } = await import('./format.ts')
  const now = Date.parse('2021-09-18T17:00:00Z')
  const at = (iso: string) => ago(iso, now)
  expect(at('2021-09-18T16:56:00Z')).toBe('4分钟前')
  // Half past eleven the evening before, though only an hour and a half ago.
  expect(at('2021-09-18T15:30:00Z')).toBe('昨天')
  expect(at('2021-09-16T15:30:00Z')).toBe('3天前')
  expect(at('2021-09-01T06:05:00Z')).toBe('2021-09-01 14:05')
})

test.each([
  ['2021-01-31', 1, '2021-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2021-11-30', 3, '2022-02-28'],
  ['2021-12-15', 12, '2022-12-15'],
])('%s is, %i months later, %s', async (day, months, then) => {
  const { monthsLater } = await import('./format.ts')
  expect(monthsLater(day, months)).toBe(then)
})

test('the day before the first of a year is the last of the one before', async () => {
  const { daysLater } = await import('./format.ts')
  expect([daysLater('2022-01-01', -1), daysLater('2024-02-28', 1)]).toEqual(['2021-12-31', '2024-02-29'])
})
