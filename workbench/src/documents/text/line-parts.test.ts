import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineParts } from './line-parts.ts'

it('cuts a line at its numbers and loses no sign of it', () => {
  const run = fc.string({ minLength: 1, maxLength: 12 }).map((text) => ({ type: 'text' as const, text }))
  const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 4 })), { maxLength: 3 })
  fc.assert(
    fc.property(fc.array(run, { maxLength: 4 }), spans, (content, given) => {
      const unbound = given.map(([from, length]) => ({ from, to: from + length }))
      const parts = lineParts(content, unbound)
      expect(parts.map(({ text }) => text).join('')).toBe(content.map(({ text }) => text).join(''))
      expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
    }),
  )
  const parts = lineParts([{ type: 'text', text: '共20场' }], [{ from: 1, to: 3 }])
  expect(parts.map(({ text, unbound }) => [text, unbound])).toEqual([
    ['共', false],
    ['20', true],
    ['场', false],
  ])
})
