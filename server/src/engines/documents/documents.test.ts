import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Bound, driftOf } from './drift.ts'
import { digestOf, freeze, isIntact } from './freeze.ts'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  )
}

it('gives a document one digest in whatever order its keys are kept, and any other document another one', () => {
  const document = fc.dictionary(fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(document, fc.string(), fc.jsonValue(), (one, key, value) => {
      const { digest } = freeze(one)
      expect(isIntact(shuffled(one) as object, digest)).toBe(true)
      const other = { ...one, [key]: value }
      const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
      expect(digestOf(other) === digest).toBe(isSame)
    }),
  )
  expect(digestOf({ a: 1, at: new Date(0) })).toBe(digestOf({ at: '1970-01-01T00:00:00.000Z', a: 1 }))
  expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }))
})

it('finds exactly the places whose figure moved', () => {
  const figures = fc.uniqueArray(
    fc.record({ place: fc.string(), value: fc.option(fc.integer()), now: fc.option(fc.integer()) }),
    { selector: ({ place }) => place },
  )
  fc.assert(
    fc.property(figures, (all) => {
      const frozen: Bound[] = all.map(({ place, value }) => ({ place, value }))
      const today: Bound[] = all.map((one) => ({ place: one.place, value: one.now }))
      expect(driftOf(frozen, [...today].reverse())).toEqual(
        all
          .filter((one) => one.value !== one.now)
          .map((one) => ({ place: one.place, was: one.value, is: one.now })),
      )
      expect(driftOf(frozen, frozen)).toEqual([])
      expect(driftOf(frozen, [])).toEqual([])
    }),
  )
})
