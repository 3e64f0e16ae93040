import { columnLetters, dayText } from '@medelge/sheets'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openBook } from './open-book.ts'

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function workbook(fill: (book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a workbook', () => {
  it('is read with its merged cells, dates, percentages, formulas and fonts', async () => {
    const bytes = await workbook((book) => {
      const table = book.addWorksheet('台账')
      table.addRow(['2021年科普活动台账'])
      table.addRow([])
      const rich = { richText: [{ text: '科普' }, { font: { bold: true }, text: '讲座' }] }
      table.addRow([rich, new Date(Date.UTC(2021, 8, 18)), { formula: '1+2', result: 3 }, 0.9982, true])
      table.addRow([null, null, 5])
      table.getCell('B3').numFmt = 'yyyy"年"m"月"d"日"'
      table.getCell('D3').numFmt = '0.00%'
      table.mergeCells('A3:A4')
      table.mergeCells('B3:B4')
      book.addWorksheet('隐藏', { state: 'hidden' }).addRow(['x'])
      book.addWorksheet('第二张').addRow(['y'])
    })
    const book = await openBook(bytes, sheet)
    expect(book.sheets).toEqual(['台账', '第二张'])
    expect((await book.read(0)).rows.map(({ row, cells }) => ({ row, cells }))).toEqual([
      { row: 1, cells: ['2021年科普活动台账'] },
      { row: 3, cells: ['科普讲座', '2021-09-18', 3, '99.82%', 'TRUE'] },
      { row: 4, cells: ['科普讲座', '2021-09-18', 5] },
    ])
    expect((await book.read(1)).rows).toEqual([{ row: 1, cells: ['y'] }])
  })

  it('that is none, or is torn, is refused by name', async () => {
    const bytes = await workbook((book) => book.addWorksheet('a').addRow([1]))
    for (const broken of [Buffer.from('PK not a zip'), bytes.subarray(0, bytes.length - 40), Buffer.alloc(0)])
      await expect(openBook(broken, sheet)).rejects.toMatchObject({ code: 'SHEET_UNREADABLE' })
    await expect(openBook(bytes, 'application/pdf')).rejects.toMatchObject({ code: 'SHEET_TYPE_REFUSED' })
  })

  it('numbers its columns by letters and its days from 1900 or 1904', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    expect([dayText(44_457), dayText(44_457.5), dayText(42_995, true)]).toEqual([
      '2021-09-18',
      '2021-09-18 12:00',
      '2021-09-18',
    ])
  })
})

describe('a table kept as text', () => {
  const rows = async (bytes: Uint8Array) =>
    (await (await openBook(Buffer.from(bytes), 'text/csv')).read(0)).rows

  it('is read in UTF-8 and in the national encoding', async () => {
    const expected = [{ row: 1, cells: ['科普', '人'] }]
    expect(await rows(Buffer.from('\ufeff科普,人\r\n'))).toEqual(expected)
    expect(await rows(Buffer.from([0xbf, 0xc6, 0xc6, 0xd5, 0x2c, 0xc8, 0xcb, 0x0d, 0x0a]))).toEqual(expected)
  })

  it('may be separated by tabs or semicolons, and hold quotes and line ends', async () => {
    expect(await rows(Buffer.from('a\tb\n\n"c\nd"\t'))).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 3, cells: ['c\nd', null] },
    ])
    expect(await rows(Buffer.from('a;b\n"1;2";3'))).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1;2', '3'] },
    ])
  })
})
