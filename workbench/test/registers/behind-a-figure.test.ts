import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled, stumblingStones } from '../stage.ts'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  const { banner, league } = stage.platform.world
  const clerk = await stage.platform.as('officer', banner.organizationId)
  const above = await stage.platform.as('checker', league.organizationId)
  const facts = { name: '羊业协会', organizationId: banner.organizationId }
  const values = { trade: '养羊', members: 90, households: 400 }
  const { body: record } = await clerk.post('/api/registers/farmers-associations/records', {
    ...{ ...facts, values, since: '2021-03-01' },
  })
  await above.post(`/api/register-records/${record.id}/accept`, { version: 1 })
  const more = { day: '2021-06-01', facts: { ...facts, values: { ...values, members: 120 } } }
  const { body: change } = await clerk.post(`/api/register-records/${record.id}/changes`, more)
  await above.post(`/api/register-changes/${change.id}/accept`, { version: 1 })
  page = await stage.as(['officer', banner.organizationId])
})
afterAll(() => stage.close())

test('behind a figure that a list feeds stand its record and its change by name, and open', async () => {
  const unit = stage.platform.world.banner.organizationId
  await page.goto(`${stage.url}/figures/agri-tech-assoc-members?unit=${unit}`)
  await page
    .getByRole('link', { name: /^羊业协会/ })
    .first()
    .waitFor()
  await page
    .getByRole('link', { name: /“羊业协会”的变动/ })
    .first()
    .click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('heading', { name: '“羊业协会”的变动' }).waitFor()
  await drawer.getByRole('row', { name: /会员人数 90 人 120 人/ }).waitFor()
  await drawer.getByText('名录中在册的记录，按所填内容计入').first().waitFor()
  await settled(page)
  expect(await stumblingStones(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page
    .getByRole('link', { name: /^羊业协会/ })
    .first()
    .click()
  await drawer.getByText('从事产业').waitFor()
  await settled(page)
  expect(await stumblingStones(page)).toEqual([])
  await drawer.getByRole('link', { name: '打开记录' }).click()
  await page.locator('article').getByRole('heading', { name: '羊业协会' }).waitFor()
})
