import { describe, expect, it } from 'vitest'
import { compute, lastMonthOf, metricsOf } from './formula.ts'

const input = (entries: [string, number, number][], days?: number) => ({
  amounts: new Map(entries.map(([code, amount]) => [code, amount])),
  scales: new Map(entries.map(([code, , scale]) => [code, scale])),
  days,
})

describe('computed metrics', () => {
  it('take ratios over metrics of different scale', () => {
    const formula = { kind: 'ratio', numerator: 'paid', denominator: 'planned', times: 100 } as const
    expect(
      compute(
        formula,
        2,
        input([
          ['paid', 310643, 2],
          ['planned', 3112, 0],
        ]),
      ),
    ).toBe(9982)
    expect(compute(formula, 2, input([]))).toBeUndefined()
    expect(metricsOf(formula)).toEqual(['paid', 'planned'])
  })

  it('take sums and daily means', () => {
    expect(
      compute(
        { kind: 'sum', of: ['a', 'b'] },
        0,
        input([
          ['a', 1300, 0],
          ['b', 5000, 0],
        ]),
      ),
    ).toBe(6300)
    const mean = { kind: 'daily-mean', of: 'visits' } as const
    expect(compute(mean, 0, input([['visits', 104_025, 0]], 365))).toBe(285)
    expect(compute(mean, 0, input([['visits', 1, 0]]))).toBeUndefined()
  })

  it('find the last month that still counts after reversals', () => {
    const months = [
      { month: 9, lines: 3 },
      { month: 10, lines: 0 },
      { month: 5, lines: 1 },
    ]
    expect(lastMonthOf(months)).toBe(9)
    expect(lastMonthOf([])).toBeUndefined()
  })
})
