import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../../../server/test/platform.ts'
import { sessionOf } from '../../../server/test/session-facts.ts'
import { openStage, phone, pickReason, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let page: Page
let recorder: Client
const ids = new Map<string, string>()

async function handIn(...titles: string[]) {
  for (const title of titles) {
    const facts = sessionOf(stage.platform.world, { title, place: `${title}的会场`, submit: true })
    const { body } = await recorder.post('/api/sessions', facts)
    expect(body.state).toBe('submitted')
    ids.set(title, body.id)
  }
}
const stateOf = async (title: string) =>
  (await recorder.get(`/api/sessions/${ids.get(title)}`)).body.session.state

beforeAll(async () => {
  stage = await openStage()
  const { banner, league } = stage.platform.world
  recorder = await stage.platform.as('recorder', banner.organizationId)
  page = await stage.as(['checker', league.organizationId])
})
afterAll(() => stage.close())

const box = (title: string, on = page) => on.getByRole('checkbox', { name: `选择“${title}”` })
const bar = (on = page) => on.getByRole('region', { name: '成批核对' })
const queue = async (on = page) => {
  await on.goto(`${stage.url}/checks`)
  await on.getByRole('table', { name: '待核对' }).waitFor()
  await settled(on)
}

test('a range taken by Shift is accepted together, each record under a key of its own', async () => {
  await handIn('甲场', '乙场', '丙场', '丁场')
  const other = await stage.platform.as('checker', stage.platform.world.league.organizationId)
  await queue()
  await box('甲场').click()
  await box('丙场').click({ modifiers: ['Shift'] })
  await bar().getByText('已选 3 条').waitFor()
  const keys: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/accept')) keys.push(request.headers()['idempotency-key'] ?? '')
  })
  await bar().getByRole('button', { name: '全部通过' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '通过' }).click()
  await page.getByText('已通过 3 条').waitFor()
  await expect.poll(() => page.getByRole('table', { name: '待核对' }).getByRole('row').count()).toBe(2)
  expect([await stateOf('甲场'), await stateOf('丙场'), await stateOf('丁场')]).toEqual([
    'counted',
    'counted',
    'submitted',
  ])
  expect(new Set(keys.filter(Boolean)).size).toBe(3)
  // One click brings all of them back to where they waited, and out of every total.
  await page
    .getByRole('status')
    .filter({ hasText: '已通过 3 条' })
    .getByRole('button', { name: '撤销' })
    .click()
  await page.getByText('3 条记录仍等待核对').waitFor()
  expect(await Promise.all(['甲场', '乙场', '丙场'].map(stateOf))).toEqual(Array(3).fill('submitted'))
  for (const title of ['甲场', '乙场', '丙场'])
    await other.post(`/api/sessions/${ids.get(title)}/accept`, { version: 2 })
})

test('taken by x, returned with one reason; what another has done meanwhile is told with its why', async () => {
  await handIn('戊场', '己场')
  await queue()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await bar().getByText('已选 2 条').waitFor()
  await page.getByRole('checkbox', { name: '全选' }).click()
  await bar().getByText('已选 3 条').waitFor()
  const other = await stage.platform.as('checker', stage.platform.world.league.organizationId)
  expect((await other.post(`/api/sessions/${ids.get('戊场')}/accept`, { version: 1 })).status).toBe(200)
  await bar().getByRole('button', { name: '全部退回' }).click()
  await pickReason(page, '缺少照片或签到表')
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await page.getByText('已退回 2 条').waitFor()
  const told = page.getByRole('alert').filter({ hasText: '1 条没有办成' })
  await told.waitFor()
  const words = (await told.allInnerTexts()).join(' ').replace(/\s+/g, ' ')
  expect(words).toMatch(/戊场 .{6,}/)
  expect([await stateOf('丁场'), await stateOf('戊场'), await stateOf('己场')]).toEqual([
    'returned',
    'counted',
    'returned',
  ])
  const { body } = await recorder.get('/api/own-records')
  expect(new Set(body.items.map((item: { reason: string }) => item.reason))).toEqual(
    new Set(['缺少照片或签到表']),
  )
  await page.getByText('没有等您核对的记录').waitFor()
})

test('a and r are meant for the chosen ones, and for the open record again when none is chosen', async () => {
  await handIn('壬场', '癸场', '子场', '丑场')
  await queue()
  const keyOf = (name: string) =>
    page.getByRole('button', { name, exact: true }).getAttribute('aria-keyshortcuts')
  await page.getByRole('heading', { name: '壬场' }).waitFor()
  await expect.poll(() => keyOf('通过 a')).toBe('a')
  await box('癸场').click()
  await box('子场').click()
  await bar().getByText('已选 2 条').waitFor()
  expect([await keyOf('全部通过 a'), await keyOf('通过'), await keyOf('退回')]).toEqual(['a', '', ''])
  await page.keyboard.press('a')
  // The dialog holds the focus on its first button, and a moment later gives it to the one that says yes.
  const sure = page.getByRole('dialog', { name: '通过所选的 2 条记录？' })
  await sure.getByRole('button', { name: '通过' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('已通过 2 条').waitFor()
  expect([await stateOf('壬场'), await stateOf('癸场'), await stateOf('子场')]).toEqual([
    'submitted',
    'counted',
    'counted',
  ])

  await box('丑场').click()
  await page.keyboard.press('r')
  await pickReason(page, '与已有记录重复')
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await page.getByText('已退回 1 条').waitFor()
  expect([await stateOf('壬场'), await stateOf('丑场')]).toEqual(['submitted', 'returned'])

  await expect.poll(() => keyOf('通过 a')).toBe('a')
  await page.keyboard.press('a')
  await page.getByText('“壬场”已计入').waitFor()
  expect(await stateOf('壬场')).toBe('counted')
})

test('works by thumb, and can be read by everyone', async () => {
  await handIn('庚场', '辛场')
  const hand = await stage.as(['checker', stage.platform.world.league.organizationId], phone)
  await queue(hand)
  await box('庚场', hand).click()
  await bar(hand).getByText('已选 1 条').waitFor()
  expect(await stumblingStones(hand)).toEqual([])
  expect(await tooWide(hand)).toBeLessThanOrEqual(0)
  await queue()
  await box('庚场').click()
  expect(await stumblingStones(page)).toEqual([])
})
