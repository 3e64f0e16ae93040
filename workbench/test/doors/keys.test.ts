import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = await stage.as(['administrator', stage.platform.world.region.organizationId])
})
afterAll(() => stage.close())

test('an administrator makes a key, which is shown once and works', async () => {
  await page.goto(`${stage.url}/`)
  await page.getByRole('link', { name: '其他系统凭密钥读取数据、写入记录' }).click()
  await page.getByText('还没有密钥').waitFor()
  await page.getByRole('button', { name: '建立密钥' }).first().click()
  await page.getByLabel('用途').fill('自治区统计局数据交换')
  await page.getByLabel('读取数据').check()
  await page.getByLabel('读取单位、地区和指标').check()
  await page.getByRole('button', { name: '建立', exact: true }).click()
  const secret = (await page.locator('code').textContent()) ?? ''
  const asked = await stage.platform.anonymous.get('/api/metrics', { authorization: `Bearer ${secret}` })
  expect(asked.status).toBe(200)
  await page.keyboard.press('Escape')
  await page.getByText(secret).waitFor({ state: 'detached' })
})

test('finds it in the list, and takes it back after it was asked', async () => {
  await page.getByText('自治区统计局数据交换').click()
  await page.getByText('有效', { exact: true }).last().waitFor()
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await page.getByText('已停用', { exact: true }).last().waitFor()
  await settled(page)
  expect(await page.getByRole('button', { name: '停用', exact: true }).count()).toBe(0)
})

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)('stands on a %s', async (name, size) => {
  await page.setViewportSize(size)
  for (const path of ['/keys', '/keys?make=key']) {
    await page.goto(`${stage.url}${path}`)
    await settled(page)
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/${name}${path.replace(/\W/g, '-')}.png` })
    expect(await stumblingStones(page), path).toEqual([])
    expect(await tooWide(page), path).toBeLessThanOrEqual(0)
  }
})
