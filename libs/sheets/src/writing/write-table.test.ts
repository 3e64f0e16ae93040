import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../table.ts'
import { bytesOf } from './bytes-of.ts'
import { type CellKind, tableSheet } from './table-sheet.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

type Line = readonly (Cell | undefined)[]

async function* inBatches(rows: readonly Line[], size: number) {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}

const sheetOf = (titles: string[], rows: Line[], kinds: CellKind[] = [], name = '活动', size = 2) => ({
  name,
  columns: titles.map((title, position) => ({ title, kind: kinds[position] ?? ('text' as const) })),
  rows: inBatches(rows, size),
})

const textOf = async (...given: Parameters<typeof sheetOf>) =>
  Buffer.from(await bytesOf(writeCsv(sheetOf(...given)))).toString()

/** Reads what was written with another library than wrote it. */
async function readBack(...given: Parameters<typeof sheetOf>) {
  const book = new ExcelJS.Workbook()
  const bytes = await bytesOf(writeXlsx({ sheets: [tableSheet(sheetOf(...given))] }))
  await book.xlsx.load(bytes.buffer)
  const sheet = book.worksheets[0] as ExcelJS.Worksheet
  const at = (row: number, position: number) => sheet.getCell(row, position).value
  return { sheet, at }
}

test('keeps numbers as numbers, days as days, and codes as the text they are', async () => {
  const titles = ['名称', '日期', '线下', '金额', '代码']
  const rows: Line[] = [
    ['草原防火讲座', '2021-09-18', 86, '1234.50', '0150000'],
    ['专题报告', '1921-02-30', -3, '九', '150000'],
    [null, undefined, 0, '', ''],
    ['2021-09-18', '2021-09-18', 12, '1234567890123456', '2021-09-18'],
  ]
  const { sheet, at } = await readBack(titles, rows, ['text', 'day', 'number', 'number'])
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
  expect([at(5, 1), at(5, 2), at(5, 4), at(5, 5)]).toEqual([
    '2021-09-18',
    new Date('2021-09-18'),
    '1234567890123456',
    '2021-09-18',
  ])
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
  const { at } = await readBack(['名称'], [['=1+1'], ['+86'], ['@all'], ['-- 甲']], ['number'])
  expect([at(2, 1), at(3, 1), at(4, 1), at(5, 1)]).toEqual(['=1+1', '+86', '@all', '-- 甲'])
  const text = await textOf(['名称'], [['=1+1'], ['@all'], ['-- 甲'], [-3]])
  expect(text).toBe("\uFEFF名称\r\n'=1+1\r\n'@all\r\n'-- 甲\r\n-3\r\n")
})

test('a list without rows is a head alone', async () => {
  const { sheet, at } = await readBack(['名称'], [])
  expect([at(1, 1), sheet.rowCount]).toEqual(['名称', 1])
  expect(await textOf(['名称'], [])).toBe('\uFEFF名称\r\n')
})

test('CSV takes signs of its own in quotes', async () => {
  const text = await textOf(['甲', '乙'], [['一,二', '说"三"\n四']])
  expect(text).toBe('\uFEFF甲,乙\r\n"一,二","说""三""\n四"\r\n')
})

test('any text comes back as it was, with the ends of its lines as spreadsheets keep them', async () => {
  // The other library leaves the format's way of writing control characters as it finds it.
  const line = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '·'))
  const lines = fc.array(line, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(lines, line, fc.integer({ min: 1, max: 3 }), async (texts, name, size) => {
      const rows = texts.map((text) => [text])
      const { at } = await readBack(['甲'], rows, [], name, size)
      for (const [position, text] of texts.entries())
        expect(at(position + 2, 1) ?? '').toBe(text.replace(/\r\n?/g, '\n'))
    }),
    { numRuns: 30 },
  )
})
