import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRecords } from '../../server/test/records.ts'
import { openStage, phone, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  const { league, banner } = stage.platform.world
  await makeRecords(stage.platform)
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  for (let nth = 1; nth <= 9; nth += 1)
    await clerk.post('/api/sessions', {
      kind: 'lecture',
      title: `极光观测第${nth}站`,
      day: `2021-06-0${nth}`,
      areaId: banner.areaId,
      place: '文化站',
      hosts: [banner.organizationId],
      headcounts: [{ audience: 'public', offline: 30, online: 0 }],
      countMethod: 'sheet',
    })
  page = await stage.as(['leader', league.organizationId])
  await page.goto(`${stage.url}/`)
  await page.locator('main#main').waitFor()
})
afterAll(() => stage.close())

const options = (on: Page) => on.getByRole('listbox').getByRole('option')
const groups = (on: Page) => on.getByRole('listbox').locator('[role=presentation]')

async function search(on: Page, word: string) {
  await on.keyboard.press('/')
  await on.getByLabel('全局搜索').fill(word)
}

test('one question brings records of every kind, with the word for each', async () => {
  await settled(page)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (searchParams.has('q') || searchParams.has('search')) asked.push(pathname)
  })
  await search(page, '科普')
  await groups(page).first().waitFor()
  const words = (await groups(page).allTextContents()).map((text) => text.split(' · ')[0])
  expect(words).toEqual(expect.arrayContaining(['名录记录', '指标', '填报']))
  expect(new Set(asked)).toEqual(new Set(['/api/search']))
  expect(await stumblingStones(page)).toEqual([])
})

test('Escape leaves the search, arrows choose, Enter opens', async () => {
  await page.keyboard.press('Escape')
  expect(await page.getByLabel('全局搜索').inputValue()).toBe('')
  await search(page, '极光观测')
  await options(page).filter({ hasText: '极光观测' }).nth(5).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '极光观测第8站' }).waitFor()
})

test('Enter before the answer is there means the first hit of what was written', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('jggcd')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '极光观测第9站' }).waitFor()
})

test('a screen is found by its name, and only by those who may open it', async () => {
  await search(page, '结账')
  await groups(page).filter({ hasText: '去往' }).waitFor()
  expect(await options(page).filter({ hasText: '结账与核账' }).count()).toBe(1)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '结账与核账' }).waitFor()
  await search(page, '系统状况')
  await page.getByText('没有找到').waitFor()
  await page.keyboard.press('Escape')
})

test('more of one kind is one line away', async () => {
  await search(page, '极光观测')
  await groups(page).filter({ hasText: '活动 · 9 条' }).waitFor()
  await options(page).filter({ hasText: '查看更多' }).click()
  await options(page).filter({ hasText: '极光观测第1站' }).waitFor()
  await options(page).filter({ hasText: '返回全部' }).click()
  await options(page).filter({ hasText: '查看更多' }).waitFor()
  await page.keyboard.press('Escape')
})

test('says when nothing is found, and what is wrong when nothing could be asked', async () => {
  await search(page, '没有这样的东西')
  await page.getByText('没有找到，换个词试试').waitFor()
  await page.route('**/api/search**', (route) =>
    route.fulfill({
      status: 500,
      json: { code: 'INTERNAL', message: '出错了', details: {}, requestId: 'x1' },
    }),
  )
  await page.getByLabel('全局搜索').fill('别的词')
  await page.getByText('出错了').waitFor()
  await page.unroute('**/api/search**')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByText('没有找到，换个词试试').waitFor()
  await page.keyboard.press('Escape')
})

test('on a phone it lies over the bar', async () => {
  const small = await stage.as(['leader', stage.platform.world.banner.organizationId], phone)
  await small.goto(`${stage.url}/`)
  await small.getByRole('button', { name: '全局搜索' }).click()
  await small.getByLabel('全局搜索').fill('西乌')
  await options(small).filter({ hasText: '西乌珠穆沁旗科学技术协会' }).first().click()
  await small.getByRole('heading', { name: '西乌珠穆沁旗科学技术协会' }).waitFor()
})
