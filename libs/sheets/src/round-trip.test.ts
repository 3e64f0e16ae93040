import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorIn } from './cells/cell-error.ts'
import { dayText } from './notation/day-number.ts'
import { rangeOf } from './notation/place.ts'
import { type Packing, webPacking } from './packing.ts'
import { openBook } from './reading/open-book.ts'
import type { Cell } from './table.ts'
import { bytesOf } from './writing/bytes-of.ts'
import type { WrittenCell } from './writing/sheet.ts'
import { dayCell } from './writing/table-sheet.ts'
import { writeCsv } from './writing/write-csv.ts'
import { writeXlsx } from './writing/write-xlsx.ts'

const { inflate, crc32 } = webPacking()
const packings: Record<string, Packing> = { packed: webPacking(), 'as they are': { inflate, crc32 } }

// What looks like an error of a formula is read as one, whoever wrote it.
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '_x0041_',
      '_x005F_x000D_',
      ' a ',
      'a\r\nb',
      '=1+1',
      '0150000',
      '&<>"',
      ';;\t,',
      '科普\n讲座',
    ),
  )
  .filter((word) => errorIn(word) === undefined)
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((one) => one + 0)
const day = fc.integer({ min: 61, max: 2_958_465 }).map((serial) => dayText(serial))
const cell = fc.oneof(text, number, day, fc.constant(null))
const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 })

type Line = readonly Cell[]

/** The rows in which anything stands, with their numbers. */
const filled = (lines: readonly Line[]) =>
  lines
    .map((cells, position) => ({
      row: position + 1,
      cells: cells.slice(0, cells.findLastIndex((one) => one !== null) + 1),
    }))
    .filter(({ cells }) => cells.length > 0)

const nothing = (one: Cell) => (one === '' ? null : one)

describe.each(Object.keys(packings))('a workbook whose parts are %s', (name) => {
  const packing = packings[name] as Packing

  it('is read as it was written, in however many batches', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 4 }), async (lines, size) => {
        const asDays = lines.map((line) =>
          line.map((one): WrittenCell => (typeof one === 'string' ? dayCell(one) : one)),
        )
        const rows = Array.from({ length: Math.ceil(lines.length / size) }, (_, nth) =>
          asDays.slice(nth * size, (nth + 1) * size),
        )
        const bytes = await bytesOf(writeXlsx({ sheets: [{ name: '台账', rows }] }, packing))
        const book = await openBook(bytes, 'xlsx')
        expect(book.sheets).toEqual(['台账'])
        expect((await book.read(0)).rows).toEqual(filled(lines.map((line) => line.map(nothing))))
      }),
      { numRuns: 80 },
    )
  })

  it('keeps its sheets, merges and looks apart from what stands in it', async () => {
    const marked = { fill: 'FFD9D4', wrap: true, font: { bold: true, size: 9 }, format: '0.00%', lines: true }
    const sheets = [
      { name: '一', frozen: 2, gridLines: false, widths: [12], rows: [[[{ value: 0.5, style: marked }]]] },
      { name: '隐', hidden: true, rows: [[['x']]] },
      { name: '二', merges: [rangeOf('A1:A2')], rows: [[['a', 1], { cells: [null, 2], height: 30 }]] },
    ]
    const book = await openBook(await bytesOf(writeXlsx({ sheets }, packing)), 'xlsx')
    expect(book.sheets).toEqual(['一', '二'])
    expect((await book.read(0)).rows).toEqual([{ row: 1, cells: ['50%'] }])
    expect((await book.read(1)).rows.map(({ cells }) => cells)).toEqual([
      ['a', 1],
      ['a', 2],
    ])
  })
})

it('a text of values is read as it was written, what looks like a formula behind an apostrophe', async () => {
  const column = fc.tuple(fc.integer({ min: 1, max: 5 }), table)
  await fc.assert(
    fc.asyncProperty(column, async ([width, lines]) => {
      const whole = lines.map((line) =>
        Array.from({ length: width }, (_, position) => line[position] ?? null),
      )
      const columns = Array.from({ length: width }, (_, position) => ({
        title: `列${position}`,
        kind: 'text' as const,
      }))
      const bytes = await bytesOf(writeCsv({ name: '', columns, rows: [whole] }))
      const { rows } = await (await openBook(bytes, 'csv')).read(0)
      const shown = (one: Cell) => {
        const said = String(one ?? '')
        const guarded = /^[=+\-@\t\r]/.test(said) && Number.isNaN(Number(said)) ? `'${said}` : said
        return guarded.trim() === '' ? null : guarded
      }
      const expected = filled([columns.map(({ title }) => title), ...whole.map((line) => line.map(shown))])
      const trimmed = rows.map(({ row, cells }) => filled([cells]).map((one) => ({ ...one, row }))[0])
      expect(trimmed).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

it('breaks off with the rows, and says why', async () => {
  async function* rows() {
    yield [['a']]
    throw new Error('the database is gone')
  }
  await expect(bytesOf(writeXlsx({ sheets: [{ name: '一', rows: rows() }] }))).rejects.toThrow('is gone')
})
