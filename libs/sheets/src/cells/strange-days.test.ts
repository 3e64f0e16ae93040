import { expect, it } from 'vitest'
import { openBook } from '../reading/open-book.ts'
import { rawWorkbook } from '../reading/raw-xlsx.fixture.ts'

const read = async (inside: string) => (await openBook(rawWorkbook(inside), 'xlsx')).read(0)

it.each([
  [44_457 + 86_399 / 86_400, '2021-09-18 23:59'],
  [44_457.000_001, '2021-09-18'],
  [44_457 + 34_259 / 86_400, '2021-09-18 09:30'],
])('cuts minutes off and begins no day early: %d', async (serial, shown) => {
  const { rows } = await read(`<row><c s="1"><v>${serial}</v></c></row>`)
  expect(rows[0]?.cells).toEqual([shown])
})

it.each([
  ['2021-09-18', '2021-09-18'],
  ['2021-09-18T00:00:00', '2021-09-18'],
  ['2021-09-18T00:00:00.000Z', '2021-09-18'],
  ['2021-09-18T09:30:59Z', '2021-09-18 09:30'],
  ['T09:30:00', 'T09:30:00'],
])('reads a day that is kept in words as the sheet shows it: %s', async (written, shown) => {
  const { rows } = await read(`<row><c s="1" t="d"><v>${written}</v></c></row>`)
  expect(rows[0]?.cells).toEqual([shown])
})
