import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newKey } from './key-file.ts'
import { keyringOver, SealError } from './keyring.ts'

const place = fc.record({ column: fc.string(), row: fc.string() })
const [first, second] = [newKey(), newKey()]
const nowhere = '/nonexistent/keys'
const ring = keyringOver(nowhere, [first], first.id)
const both = keyringOver(nowhere, [first, second], second.id)

const faultOf = (open: () => string) => {
  try {
    open()
    return 'opened'
  } catch (error) {
    return error instanceof SealError ? error.fault : error
  }
}

it('opens what was sealed at its place alone, and nothing can be read of it before', () => {
  fc.assert(
    fc.property(place, place, fc.string({ unit: 'grapheme' }), (here, there, text) => {
      const sealed = ring.seal(here, text)
      expect(ring.open(here, sealed)).toBe(text)
      expect(ring.seal(here, text)).not.toBe(sealed)
      if (text.length > 3) expect(sealed).not.toContain(text)
      if (here.column !== there.column || here.row !== there.row)
        expect(faultOf(() => ring.open(there, sealed))).toBe('altered')
    }),
  )
  // A row whose name is the end of a column's name is another place.
  const sealed = ring.seal({ column: 'a.b', row: 'c' }, 'x')
  expect(faultOf(() => ring.open({ column: 'a.bc', row: '' }, sealed))).toBe('altered')
})

it('refuses what one bit was changed of, and whatever else is no sealed value', () => {
  fc.assert(
    fc.property(place, fc.string(), fc.nat(), fc.integer({ min: 0, max: 7 }), (here, text, nth, bit) => {
      const sealed = Buffer.from(ring.seal(here, text))
      const at = nth % sealed.length
      sealed[at] = (sealed[at] ?? 0) ^ (1 << bit)
      expect(faultOf(() => ring.open(here, sealed.toString('latin1')))).not.toBe('opened')
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(place, fc.string(), (here, text) => faultOf(() => ring.open(here, text)) !== 'opened'),
  )
})

it('opens what former keys sealed, and knows equals under each key', () => {
  fc.assert(
    fc.property(place, fc.string(), fc.string(), (here, text, other) => {
      const [old, fresh] = [ring.seal(here, text), both.seal(here, text)]
      expect([both.open(here, old), both.open(here, fresh)]).toEqual([text, text])
      expect(faultOf(() => ring.open(here, fresh))).toBe('unknown_key')
      const found = both.digests(here.column, text)
      expect(found).toContain(ring.digest(here.column, text))
      expect(found).toContain(both.digest(here.column, text))
      expect(found.includes(ring.digest(here.column, other))).toBe(text === other)
      expect(both.digests(`${here.column}x`, text)).not.toContain(found[0])
    }),
  )
})

it('holds its own key for what it is, not for what it is called', () => {
  const namesake = keyringOver(nowhere, [{ ...first, secret: randomBytes(32) }], first.id)
  const here = { column: 'a', row: 'b' }
  expect(faultOf(() => namesake.open(here, ring.seal(here, 'x')))).toBe('altered')
})
