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

test('a list is saved as a spreadsheet, whose writer is fetched only then', async () => {
  await open()
  const scripts: string[] = []
  page.on('request', (request) => {
    if (/\/xlsx-[^/]*\.js$/.test(request.url())) scripts.push(request.url())
  })
  const file = saved()
  expect(scripts).toEqual([])
  await page.getByRole('button', { name: /导出$/ }).click()
  expect((await file).suggestedFilename()).toMatch(/^活动-\d{4}-\d{2}-\d{2}\.xlsx$/)
  expect(scripts).toHaveLength(1)
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
  expect(text).toMatch(/\r\n'=乙场,2021-09-18,/)
})
