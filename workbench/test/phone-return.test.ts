import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionOf } from '../../server/test/session-facts.ts'
import { openStage, phone, type Stage, settled } from './stage.ts'

let stage: Stage
let page: Page
const ids = new Map<string, string>()
const titles = Array.from({ length: 24 }, (_, position) => `第${position + 1}场`)

beforeAll(async () => {
  stage = await openStage()
  const { banner, league } = stage.platform.world
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  for (const title of titles) {
    const facts = sessionOf(stage.platform.world, { title, place: `${title}的会场`, submit: true })
    const { body } = await clerk.post('/api/sessions', facts)
    expect(body.state).toBe('submitted')
    ids.set(title, body.id)
  }
  page = await stage.as(['checker', league.organizationId], phone)
})
afterAll(() => stage.close())

/** Brings a link of the list into the middle of the window, as a thumb would. */
const scrollTo = (path: string) =>
  page.evaluate(`[...document.querySelectorAll('main a')]
    .find((link) => link.getAttribute('href').includes(${JSON.stringify(path)}))
    .scrollIntoView({ block: 'center' })`)
const height = () => page.evaluate('Math.round(scrollY)') as Promise<number>

/** Opens the list, goes some way down, opens a record, and tells how far down that was. */
async function openFarDown(path: string) {
  await page.goto(stage.url + path)
  const row = page.getByRole('link', { name: '第15场' })
  await row.waitFor()
  await settled(page)
  await scrollTo(`/${ids.get('第15场')}`)
  const left = await height()
  expect(left).toBeGreaterThan(400)
  await row.click()
  await page.getByRole('heading', { name: '第15场' }).waitFor()
  await expect.poll(height).toBe(0)
  return left
}

test.each(['/activities?year=2021', '/checks'])(
  '%s stands where it was left when a record is closed',
  async (path) => {
    const left = await openFarDown(path)
    await page.getByRole('button', { name: '关闭' }).click()
    await page.getByRole('link', { name: '第15场' }).waitFor()
    await expect.poll(height).toBe(left)
  },
)

test('and when one goes back with the browser', async () => {
  const left = await openFarDown('/activities?year=2021')
  await page.goBack()
  await page.getByRole('link', { name: '第15场' }).waitFor()
  await expect.poll(height).toBe(left)
})

test('the list of another place begins at its top', async () => {
  await openFarDown('/checks')
  await page.getByRole('navigation').getByRole('link', { name: '活动' }).click()
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
  expect(await height()).toBe(0)
})

test('the tree of figures stands where it was left', async () => {
  await page.goto(`${stage.url}/figures`)
  const themes = page.locator('main summary')
  await themes.first().waitFor()
  await settled(page)
  for (const theme of await themes.all()) await theme.click()
  const metric = page.getByRole('link', { name: '科普大篷车活动场次', exact: true })
  await scrollTo('/figures/caravan-sessions')
  const left = await height()
  expect(left).toBeGreaterThan(200)
  await metric.click()
  await page.getByRole('link', { name: '全部指标' }).click()
  await metric.waitFor()
  await expect.poll(height).toBe(left)
})
