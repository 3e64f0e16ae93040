import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitting, heightOf } from './fitting.ts'

const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
const height = fc.integer({ min: 1, max: 4 })

it('prints what there is room for, in order, and nothing more would fit', () => {
  const parts = fc.array(fc.array(height, { maxLength: 20 }), { maxLength: 8 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 60 }), (each, room) => {
      const printed = fitting(each, room)
      const rows = sum(each.map((part, nth) => sum(part.slice(0, printed[nth]))))
      expect(rows).toBeLessThanOrEqual(room)
      for (const [nth, part] of each.entries())
        expect(part[printed[nth] ?? 0] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(room - rows)
    }),
  )
})

it('prints of each part before two of another, where all take one row', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 60 }), (each, room) => {
      const printed = fitting(
        each.map((count) => Array(count).fill(1)),
        room,
      )
      expect(sum(printed)).toBe(Math.min(room, sum(each)))
      const most = Math.max(0, ...printed)
      for (const [nth, count] of each.entries())
        expect(printed[nth]).toBeGreaterThanOrEqual(Math.min(count, most - 1))
    }),
  )
})

it('a long title takes as many rows as it needs', () => {
  const line = { note: '', until: null }
  expect(heightOf({ ...line, what: '科普讲座' })).toBe(1)
  expect(heightOf({ ...line, what: '全区青少年科技创新大赛暨乌兰牧骑式科普小分队进苏木宣讲活动' })).toBe(3)
})
