import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let page: Page
let person: string

beforeAll(async () => {
  stage = await openStage()
  const { region, banner } = stage.platform.world
  person = (await stage.platform.as('recorder', banner.organizationId)).personId
  const leader = await stage.platform.as('leader', region.organizationId)
  expect((await leader.get(`/api/people/${person}`)).status).toBe(200)
  expect((await leader.get('/api/exports/people?format=csv')).status).toBe(200)
  page = await stage.as(['auditor', region.organizationId])
})
afterAll(() => stage.close())

const rows = () => page.locator('tbody tr').filter({ visible: true })

test('an auditor begins at the questions of the day, and from a person finds who looked at them', async () => {
  await page.goto(`${stage.url}/`)
  await page.getByRole('link', { name: '今天谁查看和导出了什么' }).click()
  await page.getByRole('heading', { name: '审计', exact: true }).waitFor()
  await page.goto(`${stage.url}/people/${person}`)
  await page.getByRole('link', { name: '谁看过' }).click()
  await page.getByText('只看与这一个人有关的记录').waitFor()
  await settled(page)
  const said = await rows().allTextContents()
  // The leader's look, the leader's file, and the auditor's own look just now.
  expect(said.filter((line) => line.includes('的个人资料'))).toHaveLength(2)
  expect(said.filter((line) => line.includes('导出“人员”'))).toHaveLength(1)
  await page.getByText('导出“人员”').first().click()
  await page.getByRole('heading', { name: '防篡改链' }).waitFor()
  await page.getByText('csv').waitFor()
})

test('verifies the chain in place, and says what to do where nothing fits', async () => {
  await page.goto(`${stage.url}/audit`)
  await page.getByRole('button', { name: '核验' }).click()
  await page.getByText('审计记录完整，没有被改动').waitFor()
  await page.goto(`${stage.url}/audit?address=99.99`)
  await page.getByText('没有符合条件的审计记录').waitFor()
})

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)('stands on a %s', async (_, size) => {
  await page.setViewportSize(size)
  for (const path of ['/', '/audit', '/audit/1']) {
    await page.goto(`${stage.url}${path}`)
    await settled(page)
    expect(await stumblingStones(page), path).toEqual([])
    expect(await tooWide(page), path).toBeLessThanOrEqual(0)
  }
})

test('an administrator finds no way to it', async () => {
  const other = await stage.as(['administrator', stage.platform.world.region.organizationId])
  await other.goto(`${stage.url}/`)
  await other.getByRole('heading', { name: /您好$/ }).waitFor()
  await settled(other)
  expect(await other.getByRole('link', { name: '审计', exact: true }).count()).toBe(0)
})
