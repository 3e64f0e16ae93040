import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionOf } from '../../server/test/session-facts.ts'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  const { banner } = stage.platform.world
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  for (const [title, kind] of [
    ['甲场', 'lecture'],
    ['乙场', 'training'],
  ])
    expect((await clerk.post('/api/sessions', sessionOf(stage.platform.world, { title, kind }))).status).toBe(
      201,
    )
  page = await stage.as(['leader', banner.organizationId])
})
afterAll(() => stage.close())

const open = async (words = '', first = '甲场') => {
  await page.goto(`${stage.url}/activities?year=2021${words}`)
  await page.getByRole('link', { name: first }).waitFor()
  await settled(page)
}
const heads = () => page.getByRole('columnheader').allInnerTexts()
const openColumns = () => page.getByRole('button', { name: '列', exact: true }).click()
const closeColumns = async () => {
  await page.keyboard.press('Escape')
  await page.getByText('显示哪些列').waitFor({ state: 'hidden' })
}

test('columns are taken in and out and put in order, and stand so after coming back', async () => {
  await open()
  expect(await heads()).toEqual(['活动名称', '日期', '活动类型', '主办单位', '地点', '线下', '线上', '状态'])
  await openColumns()
  expect(await page.getByRole('checkbox', { name: '活动名称' }).isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: '地点' }).click()
  await page.getByRole('checkbox', { name: '发放资料' }).click()
  await page.getByRole('button', { name: '状态前移' }).click()
  expect(await stumblingStones(page)).toEqual([])
  await closeColumns()
  const chosen = ['活动名称', '日期', '活动类型', '主办单位', '线下', '状态', '线上', '发放资料']
  expect(await heads()).toEqual(chosen)
  await open()
  expect(await heads()).toEqual(chosen)
})

test('a file holds all columns, or those that are shown', async () => {
  const asked = () => page.waitForRequest(/api\/exports\/sessions/)
  await page.getByRole('button', { name: '选择导出格式' }).click()
  const [whole] = await Promise.all([asked(), page.getByRole('menuitem', { name: 'CSV' }).click()])
  expect(whole.url()).not.toContain('columns=')
  await page.getByText('已导出 2 条').first().waitFor()
  await page.getByRole('button', { name: '选择导出格式' }).click()
  const [part] = await Promise.all([
    asked(),
    page.getByRole('menuitem', { name: '仅显示的列（文本）' }).click(),
  ])
  expect(new URL(part.url()).searchParams.getAll('columns')).toEqual([
    ...['title', 'day', 'kind', 'hosts', 'offline', 'state', 'online', 'materials'],
  ])
})

test('a view holds filters, order and columns; a list opens with it unless the address says something', async () => {
  await open('&kind=training&order=title', '乙场')
  await page.getByRole('button', { name: '常用筛选' }).click()
  await page.getByRole('menuitem', { name: '保存当前筛选' }).click()
  await page.getByRole('dialog').getByLabel('名称').fill('只看培训')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  await openColumns()
  await page.getByRole('button', { name: '恢复默认' }).click()
  await closeColumns()
  await open()
  await page.getByRole('button', { name: '常用筛选' }).click()
  await page.getByRole('menuitem', { name: '只看培训' }).click()
  // Gone is also the link of a list that is still coming; the heads stand only when it is there.
  await page.getByRole('link', { name: '甲场' }).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: '乙场' }).waitFor()
  expect(page.url()).toMatch(/kind=training.*order=title|order=title.*kind=training/)
  expect(await heads()).toContain('发放资料')

  await page.getByRole('button', { name: '常用筛选' }).click()
  await page.getByRole('menuitem', { name: '管理常用筛选' }).click()
  await page.getByRole('checkbox', { name: '打开列表时使用“只看培训”' }).click()
  await page.getByLabel('“只看培训”的名称').fill('培训')
  await page.getByLabel('“只看培训”的名称').press('Enter')
  await page.getByLabel('“培训”的名称').waitFor()
  await page.keyboard.press('Escape')

  await page.goto(`${stage.url}/activities?year=2021`)
  await page.getByRole('link', { name: '乙场' }).waitFor()
  await page.waitForURL(/kind=training/)
  expect(await page.getByRole('link', { name: '甲场' }).count()).toBe(0)
  // Whoever clears the filters means it.
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.getByRole('link', { name: '甲场' }).waitFor()
  await open('&kind=lecture')
  await page.getByRole('link', { name: '甲场' }).waitFor()
  expect(await page.getByRole('link', { name: '乙场' }).count()).toBe(0)
})

test('what a view or an address says of filters, orders and columns that are no more is passed over', async () => {
  const person = stage.platform.db
  await person
    .updateTable('listChoice')
    .set({ columns: JSON.stringify(['day', 'gone', 'state']), defaultView: null })
    .execute()
  await page.reload()
  await open('&kind=castle&order=-beauty&state=&from=yesterday')
  expect(await page.getByRole('link', { name: '乙场' }).count()).toBe(1)
  expect(await heads()).toEqual(['活动名称', '日期', '状态'])
})

test('a view is forgotten, and comes back when that is taken back', async () => {
  await page.getByRole('button', { name: '常用筛选' }).click()
  await page.getByRole('menuitem', { name: '管理常用筛选' }).click()
  await page.getByRole('button', { name: '删去“培训”' }).click()
  await page.getByText('没有保存的常用筛选').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByLabel('“培训”的名称').waitFor()
  await page.keyboard.press('Escape')
})

test('units stand as a tree or as a list, with the chosen one beside it', async () => {
  await page.goto(`${stage.url}/organizations`)
  await page.getByText('列表', { exact: true }).click()
  await page.getByRole('link', { name: '西乌珠穆沁旗科学技术协会' }).click()
  await page.getByRole('heading', { name: '西乌珠穆沁旗科学技术协会' }).waitFor()
  expect(page.url()).toContain('as=list')
  expect(await stumblingStones(page)).toEqual([])
})

test('on paper stand the filters that hold, and nothing to press', async () => {
  await open('&kind=lecture')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByLabel('活动类型', { exact: true }).isVisible()).toBe(true)
  expect(await page.getByLabel('状态', { exact: true }).isVisible()).toBe(false)
  expect(await page.getByPlaceholder('活动名称或地点').isVisible()).toBe(false)
  expect(await page.getByPlaceholder('从 – 到').isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: '清除筛选' }).isVisible()).toBe(false)
  await page.emulateMedia({ media: null })
})
