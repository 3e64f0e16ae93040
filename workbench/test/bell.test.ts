import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../../server/test/client.ts'
import { delivered } from '../../server/test/delivered.ts'
import { sessionOf } from '../../server/test/session-facts.ts'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage
let checker: Client
let page: Page
let hand: Page

beforeAll(async () => {
  stage = await openStage()
  const { banner, league } = stage.platform.world
  checker = await stage.platform.as('checker', league.organizationId)
  page = await stage.as(['recorder', banner.organizationId])
  hand = await stage.as(['recorder', banner.organizationId], phone)
})
afterAll(() => stage.close())

/** A record of whoever sits before a page, handed in and given back. */
async function returned(of: Page, title: string): Promise<void> {
  const made = await of.request.post(`${stage.origin}/api/sessions`, {
    data: sessionOf(stage.platform.world, { title, place: title, submit: true }),
    headers: { origin: stage.origin },
  })
  const { id } = await made.json()
  const back = await checker.post(`/api/sessions/${id}/return`, { version: 1, reason: '人数与签到表不符' })
  expect(back.status).toBe(200)
  await delivered(stage.platform)
}

const bell = (of: Page) => of.getByRole('banner').getByRole('button', { name: /通知/ })

test('whoever’s record came back sees it at the bell, opens it, and it is read', async () => {
  await page.goto(stage.url)
  await bell(page).click()
  const panel = page.getByRole('dialog', { name: '通知' })
  await panel.getByText('还没有通知').waitFor()
  await page.keyboard.press('Escape')
  await returned(page, '草原防火')
  await returned(page, '食品安全')
  await page.reload()
  await page.getByRole('button', { name: '通知，2 条未读' }).waitFor()
  await page.getByRole('link', { name: '待办 2 项待处理' }).waitFor()
  await bell(page).focus()
  await page.keyboard.press('Enter')
  await panel.getByText('退回了“食品安全”').waitFor()
  expect(await stumblingStones(page)).toEqual([])
  await panel.getByText('退回了“草原防火”').click()
  await page.getByRole('heading', { name: '草原防火' }).waitFor()
  expect(await panel.count()).toBe(0)
  await page.getByRole('button', { name: '通知，1 条未读' }).waitFor()
})

test('Escape closes the panel alone and gives the focus back; a click elsewhere closes it; all become read', async () => {
  const record = page.getByRole('heading', { name: '草原防火' })
  const panel = page.getByRole('dialog', { name: '通知' })
  await bell(page).click()
  await panel.waitFor()
  await page.keyboard.press('Escape')
  expect(await panel.count()).toBe(0)
  expect(await record.count()).toBe(1)
  expect(await bell(page).and(page.locator(':focus')).count()).toBe(1)
  await bell(page).click()
  await record.click()
  expect(await panel.count()).toBe(0)
  await bell(page).click()
  await panel.getByRole('button', { name: '全部标为已读' }).click()
  await page.getByRole('button', { name: '通知', exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => record.count()).toBe(0)
})

test('a phone opens them as a page, and says so when they do not come', async () => {
  await returned(hand, '防震减灾')
  await hand.goto(stage.url)
  await settled(hand)
  await bell(hand).click()
  await hand.getByRole('heading', { name: '通知', level: 1 }).waitFor()
  expect(await tooWide(hand)).toBe(0)
  expect(await stumblingStones(hand)).toEqual([])
  await hand.getByText('退回了“防震减灾”').click()
  await hand.getByRole('heading', { name: '防震减灾' }).waitFor()
  await hand.route('**/api/notifications?*', (route) =>
    route.fulfill({ status: 500, json: { code: 'INTERNAL_ERROR', message: '出错了', requestId: 'x' } }),
  )
  await hand.goto(`${stage.url}/notices`)
  await hand.getByRole('alert').getByRole('button', { name: '重试' }).waitFor()
})
