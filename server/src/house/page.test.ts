import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutPage, decodeCursor, encodeCursor } from './page.ts'

it('brings every place back as it was', () => {
  const place = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(place, (values) => {
      expect(decodeCursor(encodeCursor(values), values.length)).toEqual(values)
    }),
  )
})

it('refuses any word it did not make, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (word) => {
      expect(() => decodeCursor(`!${word}`, 99)).toThrow('NOT_FOUND')
    }),
  )
})

it('turns page after page through every row, none skipped and none doubled', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 7 }), (numbers, limit) => {
      const rows = [...numbers].sort((a, b) => a - b)
      const seen: number[] = []
      let after: string | null | undefined
      do {
        const [last] = decodeCursor(after ?? undefined, 1) ?? [Number.NEGATIVE_INFINITY]
        const read = rows.filter((row) => row > (last as number)).slice(0, limit + 1)
        const page = cutPage(read, limit, (row) => [row])
        seen.push(...page.items)
        after = page.next
      } while (after)
      expect(seen).toEqual(rows)
    }),
  )
})
