import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstAdministratorLink } from '../../server/src/modules/people/index.ts'
import { dayOf } from '../../server/src/platform/clock.ts'
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
  on
    .locator('section')
    .filter({ has: on.getByRole('heading', { name: /从这里开始|还差一步/ }) })
    .last()
    .getByRole('listitem')
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

const choose = async (label: string, name: string) => {
  await page.getByLabel(label).last().click()
  await page.keyboard.type(name)
  await page.getByTitle(name, { exact: true }).last().click()
}

test('the newest link begins the platform with a region of China, any node of it', async () => {
  const link = await newLink()
  await page.goto(link)
  await choose('地区', '内蒙古自治区')
  await choose('整个范围都用', '锡林郭勒盟')
  await choose('整个范围都用', '西乌珠穆沁旗')
  await page.getByText('西乌珠穆沁旗：0 个地市、0 个县区、7 个乡镇街道').waitFor()
  expect(await page.getByLabel('单位名称').inputValue()).toBe('西乌珠穆沁旗科学技术协会')
  await fill('您的姓名', '苏日娜')
  await fill('账号', 'surina')
  await fill('密码', 'Seven-banners-1')
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '建立并登录' }).click()
  await steps(page).first().waitFor()
  await settled(page)
  expect(await steps(page).count()).toBe(8)
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)

  const stranger = await stage.stranger()
  await stranger.goto(link)
  await stranger.getByRole('heading', { name: '平台已经建立' }).waitFor()
  await stranger.getByRole('link', { name: '去登录' }).waitFor()
})

test('the proposed associations are looked through, kept over a refresh, and added at once', async () => {
  await steps(page).getByRole('link', { name: '建立下级科协' }).click()
  await page.getByLabel(/乡镇街道也建立科协/).check()
  await page.getByRole('checkbox', { name: /巴彦花镇科学技术协会/ }).uncheck()
  await page.reload()
  await page.getByRole('button', { name: '建立 6 个科协' }).waitFor()
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '建立 6 个科协' }).click()
  await page.getByText('已建立 6 个科协，登记 7 个地区').waitFor()
})

test('a table of people ends in links that open once, by which they come in', async () => {
  await page.goto(`${stage.url}/imports`)
  await settled(page)
  const rows = [
    '姓名,账号,单位,角色',
    '图雅,tuya,高日罕镇科协,记录员',
    '巴图,batu,西乌珠穆沁旗科协,核对员',
    // As the prepared table has them where nobody was written in.
    ',,浩勒图高勒镇科协,管理员',
  ]
  const file = { name: '人员.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
  await page.locator('input[type=file]').last().setInputFiles(file)
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await page.getByText(/已导入 2 条/).waitFor()
  await page.goto(`${stage.url}/people`)
  const given = page.waitForResponse((reply) => reply.url().endsWith('/api/first-links'))
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成 2 人的链接并下载名单' }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^一次性链接名单-.*\.xlsx$/)
  const { items } = (await (await given).json()) as { items: { account: string; token: string }[] }
  for (const { token } of items) {
    const person = await stage.stranger(phone)
    await person.goto(`${stage.url}/first-link#${token}`)
    await person.getByLabel('密码', { exact: true }).fill('Nine-banners-2')
    expect(await stumblingStones(person)).toEqual([])
    await person.getByRole('button', { name: '设定并登录' }).click()
    await person.getByRole('heading', { name: /您好$/ }).waitFor()
    const again = await stage.stranger(phone)
    await again.goto(`${stage.url}/first-link#${token}`)
    await again.getByRole('heading', { name: '此链接已失效' }).waitFor()
  }
})

test('the first record of one, checked by the other, counts for the region, and the steps end', async () => {
  const { db, platform } = stage.platform
  const units = await db.selectFrom('organization').select(['id', 'areaId', 'shortName']).execute()
  const [county, town] = ['西乌珠穆沁旗科协', '高日罕镇科协'].map((name) =>
    units.find(({ shortName }) => shortName === name),
  )
  if (!county || !town) throw new Error('the units were not added')
  const clerk = await stage.platform.as('recorder', town.id)
  const session = await clerk.post('/api/sessions', {
    ...{ kind: 'lecture', title: '草原防火科普讲座', day: dayOf(platform.clock()), areaId: town.areaId },
    ...{ place: '文化站', hosts: [town.id], countMethod: 'sheet' },
    headcounts: [{ audience: 'farmers-herders', offline: 86, online: 0 }],
  })
  expect(session.status).toBe(201)
  const checker = await stage.platform.as('checker', county.id)
  const { id, version } = session.body
  const submitted = await clerk.post(`/api/sessions/${id}/submit`, { version })
  expect(
    (await checker.post(`/api/sessions/${id}/accept`, { version: submitted.body.version ?? version })).status,
  ).toBe(200)
  await stage.platform.as('auditor', county.id)
  await home(page)
  await expect.poll(() => steps(page).count()).toBe(0)
  await page.goto(`${stage.url}/first-steps`)
  await page.getByText('都齐了').waitFor()
})

test('who only records is not asked to arrange the platform', async () => {
  const { id } = await stage.platform.db.selectFrom('organization').select('id').executeTakeFirstOrThrow()
  const clerk = await stage.as(['recorder', id])
  await home(clerk)
  expect(await steps(clerk).count()).toBe(0)
})
