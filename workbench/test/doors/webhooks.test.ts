import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReceiver } from '../../../server/src/modules/webhooks/receiver.fixture.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let page: Page
let receiver: Awaited<ReturnType<typeof openReceiver>>

beforeAll(async () => {
  stage = await openStage({ config: { webhooks: 'network' } })
  receiver = await openReceiver()
  page = await stage.as(['administrator', stage.platform.world.region.organizationId])
})
afterAll(async () => {
  await stage.close()
  await receiver.close()
})

test('an administrator makes a webhook, sees its secret once, and a test arrive', async () => {
  await page.goto(`${stage.url}/webhooks?make=webhook`)
  await page.getByLabel('名称').fill('自治区统计局')
  await page.getByLabel('地址').fill(`${receiver.url}/hook`)
  await page.getByRole('button', { name: '建立', exact: true }).click()
  expect(await page.locator('code').textContent()).toMatch(/^mds_/)
  await page.keyboard.press('Escape')
  await page.getByText('自治区统计局').click()
  await page.getByRole('button', { name: '测试' }).click()
  await page.getByText('已送达').waitFor()
  expect(receiver.received).toHaveLength(1)
})

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)('stands on a %s', async (name, size) => {
  await page.setViewportSize(size)
  const opened = new URL(page.url()).pathname.replace(/^\/desk/, '')
  const messages = opened.replace('/webhooks/', '/webhook-messages/')
  for (const path of [opened, messages, '/webhooks?make=webhook', opened]) {
    await page.goto(`${stage.url}${path}`)
    await settled(page)
    if (process.env.LOOK)
      await page.screenshot({
        path: `${process.env.LOOK}/${name}${path.slice(0, 24).replace(/\W/g, '-')}.png`,
      })
    expect(await stumblingStones(page), path).toEqual([])
    expect(await tooWide(page), path).toBeLessThanOrEqual(0)
  }
})

test('is switched off', async () => {
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('button', { name: '启用' }).waitFor()
})
