import type { Cell } from '@medelge/sheets'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packRows, unpackRows } from './pack-rows.ts'

it('rows come out of their packs as they went in', async () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  )
  const row = fc.record({ row: fc.nat(), cells: fc.array(cell, { maxLength: 5 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const many = rows.length > 0 ? Array.from({ length: 120 }, () => rows).flat() : rows
      expect(await unpackRows(packRows(many))).toEqual(many)
    }),
    { numRuns: 20 },
  )
})
