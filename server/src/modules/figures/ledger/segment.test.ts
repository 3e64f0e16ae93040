import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Segment, segmentsIn } from './segment.ts'

const DAY = 86_400_000
const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
const number = (day: string) => Date.parse(day) / DAY
const day = fc.integer({ min: number('2018-01-01'), max: number('2025-12-31') })

/** All days a segment stands for; the beginning of time is a day before any used here. */
function daysOf({ grain, first, last }: Segment): number[] {
  const start = first === '-infinity' ? number('2017-01-01') : number(first)
  const end = new Date(last)
  if (grain === 'month') end.setUTCMonth(end.getUTCMonth() + 1, 0)
  if (grain === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1, 0, 0)
  const stop = end.getTime() / DAY
  return Array.from({ length: Math.max(0, stop - start + 1) }, (_, index) => start + index)
}
const covered = (segments: Segment[]) => segments.flatMap(daysOf).sort((a, b) => a - b)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('segments of a period', () => {
  it('cover every day of a flow exactly once', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        expect(covered(segmentsIn(iso(from), iso(to)))).toEqual(range(from, to))
      }),
    )
  })

  it('cover every day up to a date exactly once', () => {
    fc.assert(
      fc.property(day, (to) => {
        const all = range(number('2017-01-01'), to)
        expect(covered(segmentsIn(null, iso(to)))).toEqual(all)
      }),
    )
  })

  it('read a year as one carried total, and a time of many years with the fewest totals', () => {
    expect(segmentsIn('2021-01-01', '2021-12-31')).toEqual([
      { grain: 'year', first: '2021-01-01', last: '2021-01-01' },
    ])
    expect(segmentsIn(null, '2021-12-31').map((segment) => segment.grain)).toEqual(['year'])
    expect(segmentsIn('2019-11-01', '2022-02-28')).toEqual([
      { grain: 'month', first: '2019-11-01', last: '2019-12-01' },
      { grain: 'year', first: '2020-01-01', last: '2021-01-01' },
      { grain: 'month', first: '2022-01-01', last: '2022-02-01' },
    ])
  })
})
