import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstAdministratorLink } from '../../server/src/modules/people/index.ts'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage({ empty: true })
  page = await stage.stranger(phone)
})
afterAll(() => stage.close())

const newLink = async () => (await firstAdministratorLink(stage.platform.platform, stage.origin)) ?? ''
const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const steps = (on: Page) =>
  on.locator('section', { has: on.getByRole('heading', { name: '从这里开始' }) }).getByRole('listitem')
const home = async (on: Page) => {
  await on.goto(`${stage.url}/`)
  await on.getByRole('heading', { name: /您好$/ }).waitFor()
  await settled(on)
}

test('a link that was replaced or is out of date says so at once, and leads to the sign-in', async () => {
  const earlier = await newLink()
  const link = await newLink()
  const { db } = stage.platform
  for (const old of [earlier, `${stage.url}/first-administrator`]) {
    await page.goto('about:blank')
    await page.goto(old)
    await page.getByRole('heading', { name: '此链接已失效' }).waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
  }
  await page.goto(link)
  await page.getByRole('heading', { name: '建立平台' }).waitFor()
  await db
    .updateTable('firstKey')
    .set({ expiresAt: new Date(0) })
    .execute()
  await page.reload()
  await page.getByRole('heading', { name: '此链接已失效' }).waitFor()
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: '去登录' }).click()
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
})

test('the newest link begins the platform, whose administrator finds where to go on', async () => {
  const link = await newLink()
  await page.goto(link)
  await fill('单位名称', '内蒙古自治区科学技术协会')
  await fill('行政区划名称', '内蒙古自治区')
  await fill('行政区划代码', '150000')
  await fill('您的姓名', '苏日娜')
  await fill('账号', 'surina')
  await fill('密码', 'Seven-banners-1')
  await page.getByRole('button', { name: '建立并登录' }).click()
  await steps(page).first().waitFor()
  await settled(page)
  expect(await steps(page).allInnerTexts()).toEqual([
    expect.stringContaining('建立下级单位'),
    expect.stringContaining('用表格导入单位'),
    expect.stringContaining('添加人员并授予角色'),
  ])
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  for (const [step, path] of [
    ['建立下级单位', '/organizations'],
    ['用表格导入单位', '/imports'],
    ['添加人员并授予角色', '/people'],
  ] as const) {
    await home(page)
    await steps(page).getByRole('link', { name: step }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/desk${path}`)
    await page.locator('main#main h1').waitFor()
  }

  const stranger = await stage.stranger()
  await stranger.goto(link)
  await stranger.getByRole('heading', { name: '平台已经建立' }).waitFor()
  await stranger.getByRole('link', { name: '去登录' }).waitFor()
})

test('the steps go one by one as they are taken', async () => {
  const { db } = stage.platform
  const top = await db.selectFrom('organization').select(['id', 'areaId']).executeTakeFirstOrThrow()
  const colleague = await stage.platform.as('administrator', top.id)
  await home(page)
  await expect.poll(() => steps(page).last().textContent()).toContain('已有')
  const { status } = await colleague.post('/api/organizations', {
    name: '内蒙古科学技术馆',
    shortName: '内蒙古科技馆',
    kind: 'museum',
    level: 'region',
    parentId: top.id,
    areaId: top.areaId,
  })
  expect(status).toBe(201)
  await home(page)
  await expect.poll(() => steps(page).count()).toBe(0)
})

test('who only records is not asked to arrange the platform', async () => {
  const { id } = await stage.platform.db.selectFrom('organization').select('id').executeTakeFirstOrThrow()
  const clerk = await stage.as(['recorder', id])
  await home(clerk)
  expect(await steps(clerk).count()).toBe(0)
})
