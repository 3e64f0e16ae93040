import { expect, it } from 'vitest'
import { check } from './check.ts'
import { many, shapes } from './many-figures.fixture.ts'

// What takes the square of its rows does not come to an end here; how long each takes is a bench (`consistency`).
it.each(Object.entries(shapes))('comes to an end with %s, the same from behind', (_, shape) => {
  const rows = many(shape, 6000)
  expect(check([...rows].reverse())).toEqual(check(rows))
})
