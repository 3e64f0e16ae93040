import exceljs from 'exceljs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figures, printedDocument, printedFigure, sections } from './printed.fixture.ts'
import type { PrintedDocument } from './printed.ts'
import { sheetNames } from './sheet-names.ts'
import { writeTables } from './write-tables.ts'

async function read(printed: PrintedDocument) {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await writeTables(printed)) as never)
  return book.worksheets
}

it('writes each table on a sheet of its own, as it stands in the document, and behind them every figure exactly', async () => {
  const [indicators, form, all, ...more] = await read(printedDocument())
  expect([indicators?.name, form?.name, all?.name, more.length]).toEqual([
    ...['科普工作主要指标', '单位基本情况', '全部数字', 0],
  ])
  expect(indicators?.getCell('A1').value).toBe('科普工作主要指标')
  expect(indicators?.getRow(2).values).toEqual([undefined, '指标', '单位', '2022年', '备注'])
  expect(indicators?.getCell('C3').value).toBe('1,100万人次')
  expect(form?.getCell('B3').value).toBe('团结引领科技工作者，\n普及科学知识 & 弘扬<科学>精神。')
  expect(all?.rowCount).toBe(figures.length + 1)
  expect(all?.getRow(4).values).toEqual([
    ...[undefined, 'f3', '3106.43万元', '科普经费支出', '赤峰市科协', '2022年', 3106.43, '万元', '○ 填报数'],
  ])
  expect(all?.getCell('F7').value).toBeNull()
})

it('makes a figure that is said in plain digits a number, and keeps what has more digits than a spreadsheet whole', async () => {
  const said = [
    printedFigure('f1', '1205', { amount: 1205 }),
    printedFigure('f2', '约1200', { amount: 1205 }),
    printedFigure('f3', '9007199254740991', { amount: 9_007_199_254_740_991 }),
  ]
  const rows = said.map(({ place }) => [[{ kind: 'figure' as const, place }]])
  const table = { kind: 'table' as const, title: '', head: null, rows }
  const [sheet, all] = await read(
    printedDocument({ figures: said, sections: [{ key: 'a', level: 1, heading: '', blocks: [table] }] }),
  )
  expect(sheet?.name).toBe('表1')
  expect(['A1', 'A2', 'A3'].map((place) => sheet?.getCell(place).value)).toEqual([
    ...[1205, '约1200', '9007199254740991'],
  ])
  expect(all?.getCell('F4').value).toBe('9007199254740991')
})

it('names sheets as the programs take them, no two alike', async () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { minLength: 1 }), (titles) => {
      const names = sheetNames([...titles, ...titles])
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
    }),
  )
  const twice = [...sections, ...sections]
  expect((await read(printedDocument({ sections: twice }))).map(({ name }) => name)).toEqual([
    ...['科普工作主要指标', '单位基本情况', '科普工作主要指标（2）', '单位基本情况（2）', '全部数字'],
  ])
})
