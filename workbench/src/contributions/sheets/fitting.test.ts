import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitting } from './fitting.ts'

it('prints as many lines as there is room for, none twice, and of each part before two of another', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 60 }), (each, room) => {
      const printed = fitting(each, room)
      const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
      expect(sum(printed)).toBe(Math.min(room, sum(each)))
      const most = Math.max(0, ...printed)
      for (const [nth, count] of each.entries()) {
        expect(printed[nth]).toBeLessThanOrEqual(count)
        expect(printed[nth]).toBeGreaterThanOrEqual(Math.min(count, most - 1))
      }
    }),
  )
})
