import { parsePeriod } from '@medelge/figures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MetricRow } from '#modules/figures'
import type { DeclaredRow } from './declared-row.ts'
import { judgeWholes } from './whole-amounts.ts'

const metric = (kind: 'stock' | 'flow' | 'ratio') =>
  ({ code: `m-${kind}`, name: '指标', kind, unit: '个', scale: 0 }) as MetricRow
// Unit 1 stands above 2 and 3.
const chain = (unit: number) => (unit === 1 ? [1] : [unit, 1])

let nth = 1
const row = (change: Partial<DeclaredRow> & { kind?: 'stock' | 'flow' | 'ratio' }): DeclaredRow => {
  const { kind = 'stock', day = '2021-12-31', ...rest } = change
  nth += 1
  return {
    ...{ row: nth, metric: metric(kind), organization: 1, from: kind === 'flow' ? '2021-01-01' : day, day },
    ...{ period: parsePeriod(day), amount: 10, audience: 'none', channel: 'none', note: '', isWhole: true },
    ...rest,
  }
}
const judge = (rows: readonly DeclaredRow[], stood = 0) => {
  const { ready, problems, questions } = judgeWholes(rows, { standing: () => stood, chain })
  return {
    added: ready.map(({ amount }) => amount),
    codes: problems.map(({ code }) => code),
    asked: questions.map(({ code }) => code),
  }
}

describe('a whole adds', () => {
  it('what is missing to a stock, by what stood and what earlier days brought', () => {
    const rows = [row({ amount: 30, day: '2021-12-31' }), row({ amount: 25, day: '2020-12-31' })]
    expect(judge(rows, 20).added).toEqual([5, 5])
    expect(judge([row({ amount: 20 })], 20)).toMatchObject({ added: [], codes: ['CELL_WHOLE_STANDS'] })
    expect(judge([row({ amount: 12 })], 20).added).toEqual([-8])
  })

  it('what shorter times, units below and groups of people do not have yet', () => {
    const year = row({ kind: 'flow', amount: 100 })
    const part = row({ kind: 'flow', amount: 60, day: '2021-11-30' })
    expect(judge([year, part]).added).toEqual([60, 40])
    const below = [row({ kind: 'flow', amount: 30, organization: 2 }), row({ kind: 'flow', organization: 3 })]
    expect(judge([year, ...below]).added).toEqual([30, 10, 60])
    expect(judge([year, row({ kind: 'flow', amount: 70, audience: 'teenagers' })]).added).toEqual([70, 30])
  })

  it('nothing where two cannot both be, and says with which row it does not fit', () => {
    const year = row({ kind: 'flow', amount: 50 })
    const part = row({ kind: 'flow', amount: 60, day: '2021-11-30' })
    const { problems } = judgeWholes([year, part], { standing: () => 0, chain })
    expect(problems).toMatchObject([
      { row: year.row, code: 'CELL_WHOLE_LESS', params: { earlier: part.row, value: '60 个' } },
    ])
    expect(judge([row({ amount: 3172 }), row({ amount: 3100 })]).codes).toEqual(['CELL_WHOLE_TWICE'])
    expect(judge([row({ amount: 3172 }), row({ amount: 3172 })]).codes).toEqual(['CELL_WHOLE_AGAIN'])
    const late = row({ kind: 'flow', from: '2021-06-01' })
    const early = row({ kind: 'flow', day: '2021-07-31' })
    expect(judge([early, late]).codes).toEqual(['CELL_WHOLE_OVERLAPS'])
    const shares = [row({ kind: 'ratio', amount: 91 }), row({ kind: 'ratio', amount: 92 })]
    expect(judge(shares).codes).toEqual(['CELL_WHOLE_TWICE'])
  })

  it('what may be in the whole above already only when asked', () => {
    const above = row({ amount: 30, day: '2021-06-30' })
    expect(judge([above, row({ amount: 5, organization: 2 })]).asked).toEqual(['QUESTION_WHOLE_ABOVE'])
    expect(judge([above, row({ amount: 5, organization: 2, day: '2021-06-30' })]).asked).toEqual([])
  })
})

const days = ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']
const any = (kind: 'stock' | 'flow') =>
  fc
    .record({
      organization: fc.constantFrom(1, 2, 3),
      day: fc.constantFrom(...days),
      from: fc.constantFrom('2021-01-01', '2021-03-01'),
      amount: fc.integer({ min: 0, max: 50 }),
      audience: fc.constantFrom('none' as const, 'teenagers' as const),
    })
    .map(({ from, ...given }) => row({ kind, ...given, ...(kind === 'flow' ? { from } : {}) }))

describe.each(['stock', 'flow'] as const)('whatever wholes of a %s a table has', (kind) => {
  const isWithin = (inner: DeclaredRow, one: DeclaredRow) =>
    chain(inner.organization).includes(one.organization) &&
    (one.audience === 'none' || one.audience === inner.audience) &&
    inner.day <= one.day &&
    (kind === 'stock' || inner.from >= one.from)

  it('the ledger has each of them afterwards, and every row is in it or refused', () => {
    fc.assert(
      fc.property(fc.array(any(kind), { maxLength: 12 }), (rows) => {
        const { ready, problems } = judgeWholes(rows, { standing: () => 0, chain })
        for (const one of ready) {
          const sum = ready
            .filter((other) => isWithin(other, one))
            .reduce((all, { amount }) => all + amount, 0)
          expect(sum).toBe(one.whole)
          if (kind === 'flow') expect(one.amount).toBeGreaterThanOrEqual(0)
        }
        const seen = [...ready, ...problems].map((one) => one.row).sort((a, b) => a - b)
        expect(seen).toEqual(rows.map((one) => one.row).sort((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })

  it('the order of rows is no matter, but for which of two that cannot both be is kept', () => {
    fc.assert(
      fc.property(fc.array(any(kind), { maxLength: 10 }), (rows) => {
        const places = rows.map(
          ({ organization, from, day, audience }) => `${organization}${from}${day}${audience}`,
        )
        fc.pre(new Set(places).size === places.length)
        const sums = (given: readonly DeclaredRow[]) =>
          judgeWholes(given, { standing: () => 0, chain })
            .ready.map(({ row: id, amount }) => `${id} ${amount}`)
            .sort()
        expect(sums([...rows].reverse())).toEqual(sums(rows))
      }),
    )
  })
})
