import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { writeTemplate } from './write-template.ts'

const words = {
  sheet: '科普活动台账',
  guide: '填写说明',
  lists: '选项',
  column: '列',
  needed: '必填',
  yes: '是',
  no: '否',
  help: '说明',
  allowed: '可填',
}
const columns = [
  { title: '活动名称', required: true, help: '全称', values: [] },
  { title: '活动形式', required: false, help: '', values: ['讲座', '培训 & 考察'] },
]

it('offers the words that are fixed, from a sheet nobody sees, and explains each column', async () => {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await writeTemplate(columns, words)) as never)
  const [sheet, guide, lists] = book.worksheets
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['科普活动台账', 'visible'],
    ['填写说明', 'visible'],
    ['选项', 'hidden'],
  ])
  expect(['A1', 'B1'].map((place) => sheet?.getCell(place).value)).toEqual(['活动名称*', '活动形式'])
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet?.getCell('A1')).toMatchObject({ font: { bold: true }, fill: { type: 'pattern' } })
  for (const place of ['B2', 'B2000'])
    expect(sheet?.getCell(place).dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'选项'!$B$1:$B$2"],
    })
  expect(sheet?.getCell('A2').dataValidation).toBeUndefined()
  expect(['B1', 'B2'].map((place) => lists?.getCell(place).value)).toEqual(['讲座', '培训 & 考察'])
  expect(
    guide
      ?.getSheetValues()
      .slice(1)
      .map((row) => (row as string[]).slice(1)),
  ).toEqual([
    ['列', '必填', '说明', '可填'],
    ['活动名称', '是', '全称'],
    ['活动形式', '否', undefined, '讲座、培训 & 考察'],
  ])
})
