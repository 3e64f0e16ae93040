import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let league: number
let banner: number
beforeAll(async () => {
  stage = await openStage()
  league = stage.platform.world.league.organizationId
  banner = stage.platform.world.banner.organizationId
})
afterAll(() => stage.close())

const record = async (page: Page, unit: number) => {
  await page.goto(`${stage.url}/organizations/${unit}`)
  await page.locator('article').waitFor()
  await settled(page)
}
const change = (page: Page) => page.getByRole('button', { name: '调整核对级数' })

test('an officer sets how many levels check; the unit below says from where it holds', async () => {
  const officer = await stage.as(['officer', league])
  await record(officer, league)
  await officer.locator('article').getByText('由上一级核对一次').waitFor()
  await change(officer).click()
  await officer.getByRole('dialog').getByRole('combobox').click()
  await officer.locator('.ant-select-item-option', { hasText: '2 级' }).click()
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: /保\s*存/ })
    .click()
  await officer.locator('article').getByText('由本单位规定').waitFor()
  await record(officer, banner)
  await officer.locator('article').getByText('由锡林郭勒盟科学技术协会规定').waitFor()
  const words = (await officer.locator('article dl', { hasText: '由几级核对' }).allInnerTexts()).join(' ')
  expect(words).toMatch(/2 级/)
})

test('others read it, and cannot change it; beyond their reach it is not shown', async () => {
  const recorder = await stage.as(['recorder', banner], phone)
  await record(recorder, banner)
  await recorder.locator('article').getByText('本单位及下级的活动由几级核对').waitFor()
  expect(await change(recorder).count()).toBe(0)
  expect(await stumblingStones(recorder)).toEqual([])
  expect(await tooWide(recorder)).toBeLessThanOrEqual(0)
  await record(recorder, stage.platform.world.otherLeague.organizationId)
  expect(await recorder.getByText('由几级核对').count()).toBe(0)
})
