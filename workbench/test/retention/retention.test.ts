import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let page: Page
let auditor: Page

beforeAll(async () => {
  stage = await openStage()
  const { platform } = stage
  const { region, banner } = platform.world
  const { personId } = await platform.as('recorder', banner.organizationId)
  // Read 100 and 200 days ago.
  for (const days of [100, 100, 200])
    await sql`
      insert into notification (person_id, code, path, event, created_at, read_at)
      select ${personId}, 'checks-waiting', '/', ${crypto.randomUUID()}, at, at
      from (select now() - make_interval(days => ${days}) as at) then_`.execute(platform.db)
  page = await stage.as(['administrator', region.organizationId])
  auditor = await stage.as(['auditor', region.organizationId])
})
afterAll(() => stage.close())

const field = () => page.getByRole('spinbutton')

test('an administrator sees what goes, and what a shorter time would take before it is saved', async () => {
  await page.goto(`${stage.url}/`)
  await page.getByRole('link', { name: '各类数据保留多久' }).click()
  await page.getByRole('heading', { name: '永远保留' }).waitFor()
  await page
    .getByRole('row', { name: /已读通知/ })
    .getByText('1 条')
    .waitFor()
  await page.getByText('已读通知').click()
  await field().fill('90')
  await page.getByText(/改为 90 天后，.* 将清除 3 条/).waitFor()
  // What is typed is there after the page was loaded anew.
  await page.reload()
  await page.getByText(/改为 90 天后，.* 将清除 3 条/).waitFor()
  expect(await field().inputValue()).toBe('90')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText(/起改为 90 天。在那之前仍按 180 天/).waitFor()
})

test('takes it back, and says why a number cannot be', async () => {
  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByText(/起改为 90 天/).waitFor({ state: 'detached' })
  await settled(page)
  expect(await field().inputValue()).toBe('180')
})

test('shows examples when asked, and comes back from them', async () => {
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('list', { name: '预览' }).getByText('乌兰').waitFor()
  await page.reload()
  await page.getByRole('list', { name: '预览' }).getByText('乌兰').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('spinbutton').waitFor({ state: 'detached' })
})

test('says what is wrong when it cannot be read, and reads it when asked again', async () => {
  await page.route('**/api/retention', (route) => route.abort())
  await page.goto(`${stage.url}/retention`)
  await page.getByRole('button', { name: '重试' }).waitFor()
  await page.unroute('**/api/retention')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('heading', { name: '永远保留' }).waitFor()
})

test('an auditor reads it and changes nothing', async () => {
  await auditor.goto(`${stage.url}/retention/read-notifications`)
  await auditor.getByRole('heading', { name: '到期后怎样' }).waitFor()
  expect(await auditor.getByRole('spinbutton').count()).toBe(0)
  expect(await auditor.getByRole('button', { name: '保存' }).count()).toBe(0)
})

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)('stands on a %s', async (name, size) => {
  await page.setViewportSize(size)
  for (const path of ['/retention', '/retention/read-notifications?examples=shown']) {
    await page.goto(`${stage.url}${path}`)
    await settled(page)
    if (process.env.LOOK)
      await page.screenshot({
        path: `${process.env.LOOK}/${name}${path.replace(/\W/g, '-')}.png`,
        fullPage: true,
      })
    expect(await stumblingStones(page), path).toEqual([])
    expect(await tooWide(page), path).toBeLessThanOrEqual(0)
  }
})
