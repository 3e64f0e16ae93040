import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
let recorder: Page
beforeAll(async () => {
  stage = await openStage()
  recorder = await stage.as(['recorder', stage.platform.world.banner.organizationId])
})
afterAll(() => stage.close())

const table = (rows: string[]) => ({
  name: '科普活动台账.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['活动名称,活动时间,地点,形式,线下人数,受众', ...rows].join('\n')),
})
const give = async (rows: string[]) => {
  await recorder.goto(`${stage.url}/imports`)
  await settled(recorder)
  await recorder.locator('input[type=file]').first().setInputFiles(table(rows))
}

test('a wrong cell is named with its row, and nothing is recorded', async () => {
  await give([
    '草原防火讲座,2021年9月18日,文化站,讲座,86,农牧民',
    '地震避险演练,不知道,第一小学,讲座,120,青少年',
  ])
  await recorder.getByText('1 处错误').waitFor()
  await recorder.getByText('第 3 行').first().waitFor()
  expect(await recorder.getByRole('button', { name: /^导入/ }).count()).toBe(0)
  expect(await stumblingStones(recorder)).toEqual([])
})

test('a wrong cell is typed rightly in the page, and the table checked again', async () => {
  await recorder.getByRole('textbox', { name: '第 3 行活动日期应为' }).fill('2021-06-02')
  await recorder.getByRole('button', { name: /应用 1 处修改/ }).click()
  await recorder.getByText('检查通过，共 2 条').waitFor()
  await recorder.getByText('改为“2021-06-02”').waitFor()
})

test('a number that cannot be read is one mistake, and what no column holds can be written in', async () => {
  await recorder.goto(`${stage.url}/imports`)
  await settled(recorder)
  const buffer = Buffer.from(
    '活动名称,活动时间,线下人数\n湿地讲座,2021-06-09,四十多\n草原生态课堂,2021-06-10,30',
  )
  const file = { name: '没有类型.csv', mimeType: 'text/csv', buffer }
  await recorder.locator('input[type=file]').first().setInputFiles(file)
  await recorder.getByText('2 处错误').waitFor()
  await recorder.getByRole('textbox', { name: '第 2 行线下人数应为' }).fill('40')
  await recorder.getByRole('textbox', { name: '第 3 行活动类型应为' }).fill('讲座')
  await recorder.getByRole('button', { name: /应用 2 处修改/ }).click()
  await recorder.getByText('检查通过，共 2 条').waitFor()
})

test('the right rows are recorded, and the others come back as a table to mend', async () => {
  await give(['湿地科普讲座,2021年6月8日,文化站,讲座,40,农牧民', '沙漠科普讲座,不知道,文化站,讲座,20,青少年'])
  await recorder.getByRole('button', { name: '先导入正确的 1 条，其余 1 条退给我改' }).click()
  await recorder.getByText('1 条退回修改').waitFor()
  const [download] = await Promise.all([
    recorder.waitForEvent('download'),
    recorder.getByRole('link', { name: '下载待改的表格' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('科普活动台账-待改.xlsx')
  expect(await stumblingStones(recorder)).toEqual([])
  await recorder.goto(`${stage.url}/imports`)
  await recorder.getByText('已导入 1 条，余 1 条待改').waitFor()
})

test('a table as people keep it is shown first and then recorded whole', async () => {
  await give([
    '草原防火讲座,2021年9月18日,文化站,讲座,86,农牧民',
    '科技周咨询,2021.5.22,文化广场,咨询,"1,200",公众',
  ])
  await recorder.getByText('检查通过，共 2 条').waitFor()
  for (const confirm of await recorder.getByRole('checkbox', { name: /已核实/ }).all()) await confirm.check()
  await recorder.getByRole('button', { name: '导入 2 条' }).click()
  await recorder.getByText('已导入 2 条').waitFor()
  await recorder.goto(`${stage.url}/activities?year=2021`)
  await recorder.getByRole('link', { name: '科技周咨询' }).waitFor()
})

test('the same table given twice is asked about', async () => {
  await give([
    '草原防火讲座,2021年9月18日,文化站,讲座,86,农牧民',
    '科技周咨询,2021.5.22,文化广场,咨询,"1,200",公众',
  ])
  await recorder.getByRole('checkbox', { name: /仍要再导入一次/ }).waitFor()
  expect(await recorder.getByRole('button', { name: '导入 2 条' }).isDisabled()).toBe(true)
})
