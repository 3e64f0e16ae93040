import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, monthEnd } from '../ledger/segment.ts'
import { type Cell, NOTHING } from './cell.ts'
import { type PieceSum, planCells, type Span } from './cell-plan.ts'

const days = fc.integer({ min: 0, max: 1500 }).map((n) => dayAfter('2019-01-01', n))
const ends = fc.tuple(days, days).map((pair) => [...pair].sort() as [string, string])
const years = fc.constantFrom<[string, string]>(['2020-01-01', '2020-12-31'], ['2021-01-01', '2021-12-31'])
const months = fc
  .constantFrom('2020-01-01', '2020-02-01', '2020-12-01', '2021-01-01')
  .map((first): [string, string] => [first, monthEnd(first)])

const cell = fc
  .record({
    organization: fc.integer({ min: 1, max: 2 }),
    metric: fc.integer({ min: 1, max: 2 }),
    kind: fc.constantFrom('flow' as const, 'stock' as const),
    span: fc.oneof(years, months, months, ends),
    open: fc.boolean(),
    audience: fc.constantFrom(undefined, undefined, 'public' as const),
  })
  .map(({ span: [from, to], open, ...rest }): Cell => ({ ...rest, from: open ? null : from, to }))
const lines = fc.array(fc.record({ day: days, amount: fc.integer({ min: 1, max: 99 }) }), { maxLength: 60 })

type Lines = readonly { day: string; amount: number }[]
const first = {
  year: (day: string) => `${day.slice(0, 4)}-01-01`,
  month: (day: string) => `${day.slice(0, 7)}-01`,
}

/** What the database answers: sums of the years, months and days in some spans, by the piece their first day lies in. */
function read(cuts: readonly string[], spans: readonly Span[], taken: Lines, named: (day: string) => string) {
  return spans.flatMap(({ position, first, last }) =>
    taken.flatMap(({ day, amount }) => {
      const name = named(day)
      const piece = cuts.filter((cut) => cut <= name).length
      return first <= name && name <= last ? [{ position, piece, amount }] : []
    }),
  )
}

function added(rows: readonly { position: number; piece: number; amount: number }[]): PieceSum[] {
  const sums = new Map<string, PieceSum>()
  for (const { position, piece, amount } of rows) {
    const sum = sums.get(`${position} ${piece}`) ?? { ...NOTHING, position, piece }
    sums.set(`${position} ${piece}`, { ...sum, amount: sum.amount + amount, lines: sum.lines + 1 })
  }
  return [...sums.values()]
}

function plainly({ kind, from, to }: Cell, taken: Lines) {
  const counted = taken.filter(({ day }) => day <= to && (kind === 'stock' || from === null || day >= from))
  return { ...NOTHING, amount: counted.reduce((sum, { amount }) => sum + amount, 0), lines: counted.length }
}

describe('many cells as few places', () => {
  it('add up to the plain sum, read by years, months and days or as a whole', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), lines, (cells, taken) => {
        const { cuts, spans, totals, cellsOf } = planCells(cells)
        const expected = cells.map((one) => plainly(one, taken))
        const part = (of: readonly Span[], named: (day: string) => string) => read(cuts, of, taken, named)
        const ragged = part(spans.day, (day) => day)
        const whole = [...part(spans.year, first.year), ...part(spans.month, first.month), ...ragged]
        expect(cellsOf(added(whole))).toEqual(expected)
        expect(cellsOf(added([...part(totals, first.month), ...ragged]))).toEqual(expected)
        expect(cellsOf(added(part(spans.whole, (day) => day)))).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('the months of a year are one range, and cells of other places cut no year', () => {
    const year: Cell = { organization: 1, metric: 1, kind: 'flow', from: '2021-01-01', to: '2021-12-31' }
    const grid = Array.from({ length: 12 }, (_, n) => {
      const from = `2021-${String(n + 1).padStart(2, '0')}-01`
      return { ...year, metric: 2, from, to: monthEnd(from) }
    })
    const { spans } = planCells([year, ...grid, { ...year, metric: 3, to: '2021-06-15' }])
    const shown = (of: readonly Span[]) => of.map((span) => [span.cell.metric, span.first, span.last])
    expect(shown(spans.year)).toEqual([[1, '2021-01-01', '2021-12-31']])
    expect(shown(spans.month)).toEqual([
      [2, '2021-01-01', '2021-12-31'],
      [3, '2021-01-01', '2021-05-31'],
    ])
    expect(shown(spans.day)).toEqual([[3, '2021-06-01', '2021-06-15']])
  })
})
