import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Held, nothing, sumHoldings } from './sum-holdings.ts'

const day = fc.option(fc.integer({ min: 10, max: 28 }).map((date) => `2021-09-${date}`))
const moment = fc.option(fc.integer({ min: 0, max: 1e12 }).map((at) => new Date(at)))
const held = fc.record({
  count: fc.nat(1000),
  oldest: day,
  newest: day,
  lastChange: moment,
  changes: fc.nat(1000),
  unit: fc.nat(3),
})
const whole = (rows: readonly Held[]) => sumHoldings(rows, () => 0).get(0) ?? nothing

it('parts added up are the whole, however they are parted and in whatever order', () => {
  fc.assert(
    fc.property(fc.array(held, { maxLength: 12 }), (rows) => {
      const parts = [...sumHoldings(rows, ({ unit }) => unit).values()]
      expect(whole(parts)).toEqual(whole(rows))
      expect(whole([...rows].reverse())).toEqual(whole(rows))
      expect(whole(rows).count).toBe(rows.reduce((sum, { count }) => sum + count, 0))
    }),
  )
})

it('the newest is none that was not there', () => {
  fc.assert(
    fc.property(fc.array(held, { minLength: 1, maxLength: 12 }), (rows) => {
      const { oldest, newest } = whole(rows)
      for (const row of rows) {
        if (row.oldest !== null) expect(oldest !== null && oldest <= row.oldest).toBe(true)
        if (row.newest !== null) expect(newest !== null && newest >= row.newest).toBe(true)
      }
    }),
  )
})
