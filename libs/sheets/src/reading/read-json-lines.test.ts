import fc from 'fast-check'
import { expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { endLine } from '../notation/end-line.ts'
import { SheetRefused } from '../sheet-refused.ts'
import type { Cell } from '../table.ts'
import { bytesOf } from '../writing/bytes-of.ts'
import { writeJsonLines } from '../writing/write-json-lines.ts'
import { openBook } from './open-book.ts'

const encoder = new TextEncoder()
const read = async (text: string, limits = usualLimits) =>
  (await openBook(encoder.encode(text), 'jsonl', { limits })).read(0)

it('a row has the number of its line; names may differ from line to line', async () => {
  const { rows, named } = await read(
    '{"name":"甲","count":2}\n\n{"count":"3","place":["东","西"],"x":null}\r\n',
  )
  expect(named).toBe(true)
  expect(rows).toEqual([
    { row: 0, cells: ['name', 'count', 'place', 'x'] },
    { row: 1, cells: ['甲', 2] },
    { row: 3, cells: [null, '3', '东、西', null] },
  ])
})

it('a long number keeps its digits, also where a text beside it holds some', async () => {
  const { rows } = await read('{"n":12345678901234567.89,"t":"a \\"12345678901234567890\\"","m":1234567}')
  expect(rows[1]?.cells).toEqual(['12345678901234567.89', 'a "12345678901234567890"', 1_234_567])
})

it.each([
  ['no JSON', '{"name":'],
  ['no object', '[1]'],
  ['an object inside', '{"a":{"b":1}}'],
  ['rows behind the end', `${endLine(0)}\n{"a":1}`],
  ['rows missing', `{"a":1}\n${endLine(2)}`],
])('refuses %s', async (_, text) => {
  await expect(read(text)).rejects.toBeInstanceOf(SheetRefused)
})

it('refuses more rows than the limit, and a line without end', async () => {
  const long = read('{"a":1}\n{"a":2}\n{"a":3}', { ...usualLimits, rows: 2 })
  await expect(long).rejects.toMatchObject({ code: 'too-long' })
  await expect(read(`{"a":"${'x'.repeat(99)}"}`, { ...usualLimits, record: 50 })).rejects.toThrow(
    'without end',
  )
})

it('what was written is read as it was, and numbers to the last digit', async () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (lines) => {
      const columns = ['a', 'b$'].map((title) => ({ title, kind: 'text' as const }))
      const bytes = await bytesOf(writeJsonLines({ name: '', columns, rows: [lines] }))
      const { rows } = await (await openBook(bytes, 'jsonl')).read(0)
      const same = (given: Cell, came: Cell | undefined) =>
        typeof given === 'number' ? /^-?[\d.]+$/.test(String(came)) && Number(came) === given : came === given
      const kept = rows
        .slice(1)
        .every(({ cells }, at) => lines[at]?.every((one, nth) => same(one, cells[nth])))
      expect(kept).toBe(true)
      expect(rows.length - 1).toBe(lines.length)
    }),
    { numRuns: 300 },
  )
})
