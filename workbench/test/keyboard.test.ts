import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled } from './stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  const { region, banner } = stage.house.world
  const clerk = await stage.house.as('recorder', banner.organizationId)
  for (const [place, title] of ['春季讲座', '夏季讲座', '秋季讲座'].entries()) {
    await clerk.post('/api/sessions', {
      kind: 'lecture',
      title,
      day: `2024-0${place + 4}-01`,
      areaId: banner.areaId,
      place: '文化站',
      hosts: [banner.organizationId],
      headcounts: [{ audience: 'public', offline: 30, online: 0 }],
      countMethod: 'sheet',
    })
  }
  page = await stage.as(['leader', region.organizationId])
})
afterAll(() => stage.close())

const focused = () => page.evaluate('document.activeElement?.textContent') as Promise<string>

test('j and k walk the rows, Enter opens one beside the list, Escape closes it', async () => {
  await page.goto(`${stage.url}/activities?year=2024`)
  await page.getByRole('link', { name: '秋季讲座' }).waitFor()
  await settled(page)
  await page.keyboard.press('j')
  expect(await focused()).toBe('秋季讲座')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await focused()).toBe('夏季讲座')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '夏季讲座' }).waitFor()
  expect(await page.getByRole('table', { name: '活动' }).locator('tbody tr').count()).toBe(3)
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.getByRole('heading', { name: '夏季讲座' }).count(), { timeout: 45_000 })
    .toBe(0)
  expect(new URL(page.url()).searchParams.get('year')).toBe('2024')
})

test('a slash goes to the search, a name in pinyin finds the unit, Enter goes there', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('xwzmq')
  await page.locator('.ant-select-item-option', { hasText: '西乌珠穆沁旗科学技术协会' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '西乌珠穆沁旗科学技术协会' }).waitFor()
})

test('everything on the way is reached by Tab, and shows where one is', async () => {
  await page.goto(`${stage.url}/`)
  await page.locator('main#main').waitFor()
  await settled(page)
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('跳到正文')
  const seen = new Set<string>()
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab')
    seen.add(
      (await page.evaluate("document.activeElement?.closest('nav, header, main')?.tagName ?? ''")) as string,
    )
  }
  expect([...seen]).toEqual(expect.arrayContaining(['NAV', 'HEADER', 'MAIN']))
})
