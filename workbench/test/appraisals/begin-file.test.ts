import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  formRows,
  put,
  workbook,
} from '../../../server/src/modules/appraisals/official/reading/sheet.fixture.ts'
import { openStage, phone, type Stage, settled, stumblingStones } from '../stage.ts'

let stage: Stage
let page: Page
let unit: number
beforeAll(async () => {
  stage = await openStage()
  unit = stage.platform.world.banner.organizationId
  page = await stage.as(['officer', unit])
})
afterAll(() => stage.close())

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
async function give(buffer: Buffer, on = page, name = '自评表.xlsx') {
  await on.goto(`${stage.url}/appraisals/new?unit=${unit}&year=2023`)
  await settled(on)
  await on.setInputFiles('input[type=file]', { name, mimeType, buffer })
}
const named = (project: string) => put(formRows(), 'B3', project)
const two = () =>
  workbook(
    { name: '灯塔', rows: [...named('灯塔项目'), ['填表人：林海']] },
    { name: '浮标', rows: named('浮标项目') },
    { name: '说明', rows: [['照此填写']] },
  )

test('of a file with several forms one is chosen, and what was not read is told', async () => {
  await give(await two())
  await page.getByText('文件里有 2 张自评表，请选一张').waitFor()
  await page.getByText('有 1 个单元格没有读：A12“填表人：林海”').waitFor()
  await page.getByText('工作表“说明”里没有绩效指标表，没有读').waitFor()
  expect(await stumblingStones(page)).toEqual([])
  await page.getByRole('radio', { name: /浮标项目/ }).check()
  await page.getByText('A12').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '按这张建表' }).click()
  await page.waitForURL(/\/change/)
  await page.getByText('浮标项目').first().waitFor()
})

test('what must be mended first is named by its cell, and nothing is begun', async () => {
  await give(await workbook({ rows: put(formRows(), 'G8', '五十') }))
  await page.getByText('单元格 G8 的“分值”应为数字，现为“五十”，请改正').waitFor()
  expect(await page.getByRole('button', { name: '按这张建表' }).isDisabled()).toBe(true)
  await give(Buffer.from('PK'), page, '旧表.xls')
  await page.getByText('这是旧版或加了密码的办公文件').waitFor()
})

test('a form without points asks where they come from; on a phone nothing is cut off', async () => {
  const small = await stage.as(['officer', unit], phone)
  const rows = formRows().map((row, at) => (at < 6 ? row : row.filter((_, position) => position !== 6)))
  await give(await workbook({ rows }), small)
  const go = small.getByRole('button', { name: '按这张建表' })
  await go.waitFor()
  expect(await go.isDisabled()).toBe(true)
  await small.getByRole('radio', { name: /先按“得分”取/ }).check()
  expect(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await stumblingStones(small)).toEqual([])
  await go.click()
  await small.waitForURL(/\/change/)
})

test('which kind of form a file holds is said before it is begun, and the kind stays', async () => {
  const rows = put(put(formRows(), 'A1', '部门整体支出绩效自评表'), 'B3', '河湾县灯塔局')
  await give(await workbook({ rows }))
  await page.getByText('部门整体支出', { exact: true }).waitFor()
  expect(await stumblingStones(page)).toEqual([])
  await page.getByRole('button', { name: '按这张建表' }).click()
  await page.waitForURL(/\/change/)
  await page.getByRole('button', { name: '主要任务' }).click()
  await page.getByRole('button', { name: '加一项任务' }).click()
  await page.getByLabel('任务名称').fill('航标维护')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存').waitFor()
  await page.getByRole('cell', { name: '航标维护' }).first().waitFor()
})

test('a blank form of a transfer payment has its own labels and lines', async () => {
  await page.goto(`${stage.url}/appraisals/new?unit=${unit}&year=2023`)
  await settled(page)
  await page.getByRole('radio', { name: '转移支付（专项资金）' }).check()
  await page.getByLabel('转移支付（项目）名称').fill('灯塔补助')
  await page.getByRole('button', { name: '建立空白表' }).click()
  await page.waitForURL(/\/change/)
  await page.getByText('支出责任履行情况').first().waitFor()
  await page.getByRole('button', { name: '资金管理' }).click()
  await page.getByLabel('情况说明').first().fill('按因素法分配')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存').waitFor()
  expect(await stumblingStones(page)).toEqual([])
})
