import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xlsxOf } from '../src/kit/files/xlsx.ts'

type Line = (string | number | null | undefined)[]

/** Reads what was written with another library than wrote it. */
async function readBack(titles: string[], rows: Line[], numeric: number[] = [], name = '活动') {
  const columns = titles.map((title, position) => ({
    key: title,
    title,
    cell: () => null,
    text: (row: Line) => row[position],
    ...(numeric.includes(position) ? { align: 'number' as const } : {}),
  }))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await xlsxOf(name, columns, rows)).buffer)
  const sheet = book.worksheets[0] as ExcelJS.Worksheet
  const at = (row: number, position: number) => sheet.getCell(row, position).value
  return { sheet, at }
}

test('keeps numbers as numbers, days as days, and codes as the text they are', async () => {
  const titles = ['名称', '日期', '线下', '金额', '代码']
  const rows: Line[] = [
    ['草原防火讲座', '2021-09-18', 86, '1,234.50', '0150000'],
    ['专题报告', '1921-02-30', -3, '九', '150000'],
    [null, undefined, 0, '', ''],
  ]
  const { sheet, at } = await readBack(titles, rows, [2, 3])
  expect(sheet.name).toBe('活动')
  expect([at(2, 1), at(2, 2), at(2, 3), at(2, 4), at(2, 5)]).toEqual([
    '草原防火讲座',
    new Date('2021-09-18'),
    86,
    1234.5,
    '0150000',
  ])
  expect([at(3, 2), at(3, 3), at(3, 4), at(3, 5)]).toEqual(['1921-02-30', -3, '九', '150000'])
  expect([at(4, 1), at(4, 2), at(4, 3), at(4, 4)]).toEqual([null, null, 0, null])
  expect(sheet.getCell(2, 2).numFmt).toBe('yyyy-mm-dd')
  expect([1, 3].map((position) => sheet.getCell(1, position).alignment?.horizontal)).toEqual([
    undefined,
    'right',
  ])
})

test('has a bold head that stays in sight, and columns as wide as what is in them', async () => {
  const { sheet } = await readBack(
    ['名称', '短'],
    [
      ['内蒙古自治区科学技术协会', '一'],
      ['长'.repeat(200), ''],
    ],
  )
  expect(sheet.getCell(1, 1).font?.bold).toBe(true)
  expect(sheet.getCell(2, 1).font?.bold).toBeFalsy()
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:1' })
  expect([sheet.getColumn(1).width, sheet.getColumn(2).width]).toEqual([60, 8])
})

test('what looks like a formula stays words', async () => {
  const { at } = await readBack(['名称'], [['=1+1'], ['+86'], ['@all'], ['-- 甲']], [0])
  expect([at(2, 1), at(3, 1), at(4, 1), at(5, 1)]).toEqual(['=1+1', '+86', '@all', '-- 甲'])
})

test('any text comes back as it was, with the ends of its lines as spreadsheets keep them', async () => {
  // The other library leaves the format's way of writing control characters as it finds it.
  const line = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '·'))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), line, async (texts, name) => {
      const { at } = await readBack(
        [...'甲'],
        texts.map((text) => [text]),
        [],
        name,
      )
      for (const [position, text] of texts.entries())
        if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
          expect(at(position + 2, 1) ?? '').toBe(text.replace(/\r\n?/g, '\n'))
    }),
    { numRuns: 60 },
  )
})
