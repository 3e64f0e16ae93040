import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let officer: Page
let stranger: Page
beforeAll(async () => {
  stage = await openStage()
  officer = await stage.as(['officer', stage.platform.world.banner.organizationId])
  stranger = await stage.stranger(phone)
})
afterAll(() => stage.close())

async function stands(page: Page, ...sizes: (typeof desk)[]) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await settled(page)
    expect(await stumblingStones(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(sizes[0] ?? desk)
}

test('whoever has the code enrolls on a phone, is approved in the office, and asks by a number', async () => {
  await officer.goto(`${stage.url}/registers/science-volunteers/invitations`)
  await officer.getByRole('button', { name: '建立邀请' }).first().click()
  const making = officer.getByRole('dialog')
  await making.getByLabel('写在前面的话').fill('欢迎加入我旗科技志愿者队伍')
  await making.getByRole('button', { name: '建立', exact: true }).click()
  const link = await officer
    .getByText(/\/desk\/enroll#/)
    .first()
    .textContent()
  await stands(officer, desk, phone)
  await officer.getByRole('button', { name: '打印' }).click()
  await officer.getByText('扫码登记').waitFor()
  await stands(officer, desk, phone)

  await stranger.goto(link ?? '')
  await stranger.getByText('欢迎加入我旗科技志愿者队伍').waitFor()
  await stranger.getByLabel('姓名').fill('乌仁其其格')
  await stranger.getByLabel('手机号').fill('19900000041')
  // A weak network makes one load the page anew.
  await stranger.reload()
  await expect.poll(() => stranger.getByLabel('手机号').inputValue()).toBe('19900000041')
  await stranger.getByRole('button', { name: '提交登记' }).click()
  await stranger.getByText('同意后才能提交').waitFor()
  await stands(stranger, phone)
  await stranger.getByRole('checkbox', { name: /我同意/ }).check()
  await stranger.getByRole('button', { name: '提交登记' }).click()
  await stranger.getByText('待确认').waitFor()
  await stands(stranger, phone)
  expect(await stranger.getByText('乌仁其其格').count()).toBe(0)

  await officer.goto(`${stage.url}/registers/enrollments?state=waiting`)
  await officer.getByRole('link', { name: '乌仁其其格' }).first().click()
  await officer.getByText('199****0041').first().waitFor()
  await stands(officer, desk, phone)
  await officer.getByRole('button', { name: '通过', exact: true }).click()
  const approving = officer.getByRole('dialog')
  await approving.getByLabel('姓名').waitFor()
  expect(await stumblingStones(officer)).toEqual([])
  await approving.getByRole('button', { name: '提交核对' }).click()
  await officer.getByText('已成为名录记录').waitFor()
  await stranger.reload()
  await stranger.getByText('已通过', { exact: true }).waitFor()
})

test('a link that ended says so, and one that never was', async () => {
  await officer.goto(`${stage.url}/registers/science-volunteers/invitations`)
  await officer.getByRole('link', { name: '西乌珠穆沁旗' }).first().click()
  const link = await officer
    .getByText(/\/desk\/enroll#/)
    .first()
    .textContent()
  await officer.getByRole('button', { name: '改截止日期' }).click()
  const prolonging = officer.getByRole('dialog')
  const today = await prolonging.getByLabel('截止日期').inputValue()
  await stands(officer, desk, phone)
  const later = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10)
  await prolonging.getByLabel('截止日期').fill(later)
  // Takes the day and saves it.
  await prolonging.getByLabel('截止日期').press('Enter')
  await officer.locator('dd', { hasText: later }).waitFor()
  await stands(officer, desk, phone)
  await officer.getByRole('button', { name: '结束' }).click()
  await officer
    .getByRole('alertdialog')
    .or(officer.getByRole('dialog'))
    .getByRole('button', { name: '结束' })
    .click()
  await officer.getByText('结束时间').waitFor()
  await stranger.goto(link ?? '')
  await stranger.getByRole('heading', { name: '登记已结束' }).waitFor()
  await stranger.goto('about:blank')
  await stranger.goto(`${stage.url}/enroll#nobody-ever-made-this`)
  await stranger.getByRole('heading', { name: '链接无效' }).waitFor()
  await stands(stranger, phone)
})
