import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionOf } from '../../server/test/session-facts.ts'
import { openStage, type Stage, settled } from './stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  const { banner } = stage.platform.world
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  for (const title of ['甲场', '=乙场'])
    expect((await clerk.post('/api/sessions', sessionOf(stage.platform.world, { title }))).status).toBe(201)
  page = await stage.as(['leader', banner.organizationId])
})
afterAll(() => stage.close())

const open = async () => {
  await page.goto(`${stage.url}/activities?year=2021`)
  await page.getByRole('link', { name: '甲场' }).waitFor()
  await settled(page)
}

const bytesOf = async (saved: Promise<Download>) => readFileSync(await (await saved).path())
const saved = () => page.waitForEvent('download')

test('a list is saved as a spreadsheet, written by the server and as it is filtered', async () => {
  await open()
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/(api\/sessions|api\/exports|assets\/xlsx-)/.test(request.url())) asked.push(request.url())
  })
  const file = saved()
  await page.getByRole('button', { name: /导出$/ }).click()
  expect((await file).suggestedFilename()).toMatch(/^活动-\d{4}-\d{2}-\d{2}\.xlsx$/)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatch(/\/api\/exports\/sessions\?.*from=2021-01-01&to=2021-12-31&format=xlsx$/)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await bytesOf(file)).buffer as ArrayBuffer)
  const lines = (book.worksheets[0]?.getSheetValues() ?? []).map((line) => JSON.stringify(line))
  expect(lines.join('\n')).toMatch(
    /名称.*日期.*\n.*("甲场"|"=乙场").*"2021-09-18T00:00:00.000Z".*"西乌珠穆沁旗科学技术协会".*,86,0/,
  )
  await page.getByText('已导出 2 条').waitFor()
})

test('or as plain text for other programs', async () => {
  await open()
  await page.getByRole('button', { name: '选择导出格式' }).click()
  const file = saved()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  expect((await file).suggestedFilename()).toMatch(/\.csv$/)
  const text = (await bytesOf(file)).toString()
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text).toMatch(/\r\n'=乙场,讲座,2021-09-18,/)
})

test.each(['xlsx', 'csv'])(
  'a file of which the end is missing is not saved, and it is said: %s',
  async (ending) => {
    await open()
    let downloads = 0
    page.on('download', () => {
      downloads += 1
    })
    await page.route('**/api/exports/**', async (route) => {
      const answer = await route.fetch()
      const { 'content-encoding': _, 'content-length': __, ...headers } = answer.headers()
      const whole = await answer.body()
      await route.fulfill({ status: 200, headers, body: whole.subarray(0, whole.length - 8) })
    })
    await page.getByRole('button', { name: '选择导出格式' }).click()
    await page.getByRole('menuitem', { name: ending === 'csv' ? 'CSV' : 'Excel' }).click()
    await page.getByText('导出中断，文件不完整，没有保存').waitFor()
    await page.getByRole('button', { name: /导出$/ }).waitFor()
    expect(downloads).toBe(0)
    await page.unroute('**/api/exports/**')
  },
)

test('Esc stops an export and closes nothing else', async () => {
  await open()
  await page.getByRole('link', { name: '甲场' }).click()
  await page.waitForURL(/activities\/\w/)
  await page.getByRole('button', { name: /导出$/ }).waitFor()
  const beside = page.url()
  await page.route('**/api/exports/**', () => undefined)
  await page.getByRole('button', { name: /导出$/ }).click()
  await page.getByRole('button', { name: '正在准备，点此停止' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /导出$/ }).waitFor()
  expect(page.url()).toBe(beside)
  await page.unroute('**/api/exports/**')
})

test('a refusal is said in the words of the server', async () => {
  await open()
  const body = JSON.stringify({ code: 'EXPORTS_BUSY', message: '正在导出的人较多，请在 30 秒后再试。' })
  await page.route('**/api/exports/**', (route) =>
    route.fulfill({ status: 503, contentType: 'application/json', body }),
  )
  await page.getByRole('button', { name: /导出$/ }).click()
  await page.getByText('正在导出的人较多').waitFor()
  await page.unroute('**/api/exports/**')
})
