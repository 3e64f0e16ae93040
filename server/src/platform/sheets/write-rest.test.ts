import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openBook, xlsxType } from './open-book.ts'
import { writeRest } from './write-rest.ts'

const rowsOf = async (bytes: Buffer) => (await (await openBook(bytes, xlsxType)).read(0)).rows

it('rows that are given back to be mended come back as they were', async () => {
  const word = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text || null)
  const cell = fc.oneof(word, fc.constantFrom('_x0041_', ' a ', 'a\r\nb', '=1+1'), fc.integer())
  const words = { sheet: '台账', problem: '问题', number: '原行号' }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), async (given) => {
      const rest = given.map((cells, nth) => ({ cells, wrong: [0], problem: '!', number: nth + 1 }))
      const rows = await rowsOf(await writeRest(['甲', '乙', '丙', '丁'], rest, words))
      expect(rows.slice(1).map(({ cells }) => cells)).toEqual(
        given.map((cells, nth) => [...Array.from({ length: 4 }, (_, at) => cells[at] ?? null), '!', nth + 1]),
      )
    }),
    { numRuns: 15 },
  )
})
