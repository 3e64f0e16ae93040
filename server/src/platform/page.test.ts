import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutPage, decodeCursor, encodeCursor } from './page.ts'
import { isSound } from './text/formats.ts'

it('brings every place back as it was', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  const place = fc.tuple(day, fc.uuid(), fc.string({ unit: 'grapheme' }).filter(isSound), fc.integer())
  fc.assert(
    fc.property(place, ([at, ...rest]) => {
      const written = [at.toISOString().slice(0, 10), at.toISOString(), ...rest]
      const kinds = ['day', 'moment', 'uuid', 'text', 'integer'] as const
      expect(decodeCursor(encodeCursor(written), kinds)).toEqual(written)
    }),
  )
})

it('refuses any word it did not make, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (word) => {
      expect(() => decodeCursor(`!${word}`, ['text', 'integer', 'day'])).toThrow('CURSOR_UNKNOWN')
    }),
  )
})

it('refuses a place of another shape, which the database could not compare with', () => {
  const places = [
    ['2021-02-30', 'x'],
    [1, {}],
    ['2021-09-18'],
    ['a\u0000', '\ud800'],
    [null, null],
    {},
    '2021',
  ]
  for (const place of places)
    expect(() => decodeCursor(encodeCursor(place as unknown[]), ['day', 'text'])).toThrow('CURSOR_UNKNOWN')
})

it('turns page after page through every row, none skipped and none doubled', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 7 }), (numbers, limit) => {
      const rows = [...numbers].sort((a, b) => a - b)
      const seen: number[] = []
      let after: string | null | undefined
      do {
        const [last] = decodeCursor(after ?? undefined, ['integer']) ?? [Number.NEGATIVE_INFINITY]
        const read = rows.filter((row) => row > last).slice(0, limit + 1)
        const page = cutPage(read, limit, (row) => [row])
        seen.push(...page.items)
        after = page.next
      } while (after)
      expect(seen).toEqual(rows)
    }),
  )
})
