import { type Packing, webPacking } from '@medelge/sheets'
import { openBook } from '@medelge/sheets/read'
import { bytesOf, writeXlsx } from '@medelge/sheets/write'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nodePacking } from './node-packing.ts'

const packings: [Packing, Packing][] = [
  [nodePacking, nodePacking],
  [nodePacking, webPacking()],
  [webPacking(), nodePacking],
]

it.each(packings)('whoever packed a workbook, any other unpacks it', async (writer, reader) => {
  const batch = fc.array(fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1 }), {
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { maxLength: 4 }), async (rows) => {
      const bytes = await bytesOf(writeXlsx({ sheets: [{ name: '台账', rows }] }, writer))
      const table = await (await openBook(bytes, 'xlsx', { packing: reader })).read(0)
      const shown = table.rows.map(({ row, cells, marks }) => [
        row,
        cells.length + Object.keys(marks ?? {}).length,
      ])
      expect(shown).toEqual(rows.flat().map((cells, position) => [position + 1, cells.length]))
    }),
    { numRuns: 30 },
  )
})

it('sums up what it packs as the format asks', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (head, tail) => {
      const web = webPacking()
      const both = Uint8Array.from([...head, ...tail])
      expect(web.crc32(tail, web.crc32(head, 0))).toBe(nodePacking.crc32(both, 0))
    }),
  )
})
