import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'
import { hold } from './figures-world.ts'

let stage: Stage
let officer: Page
let reader: Page

beforeAll(async () => {
  stage = await openStage()
  const { region, league, banner } = stage.platform.world
  const own = banner.organizationId
  await hold(stage.platform, {
    title: '草原防火讲座',
    hosts: [own],
    at: own,
    checkedAt: league.organizationId,
  })
  officer = await stage.as(['officer', region.organizationId])
  reader = await stage.stranger(phone)
})
afterAll(() => stage.close())

const read = async (path = '/') => {
  await reader.goto(stage.origin + path)
}

test('a stranger reads whose the platform is and where to sign in, without a script', async () => {
  await read()
  await reader.getByRole('heading', { name: '内蒙古自治区科学技术协会' }).waitFor()
  expect(await reader.locator('script').count()).toBe(0)
  expect(await reader.getByRole('heading', { level: 2 }).count()).toBe(0)
  expect(await stumblingStones(reader)).toEqual([])
  expect(await tooWide(reader)).toBeLessThanOrEqual(0)
  await reader.getByRole('link', { name: '登录工作台' }).click()
  await reader.getByRole('heading', { name: '登录', exact: true }).waitFor()
})

test('an officer chooses a figure from its own page, sees what the public will read, and publishes it', async () => {
  await officer.goto(`${stage.url}/figures/popsci-publicity-events?year=2024`)
  await officer.getByRole('button', { name: '公开此数' }).click()
  // What periods there are follows from the metric, which may still be coming.
  await officer.getByLabel('期间').waitFor()
  await settled(officer)
  await officer.getByLabel('期间').click()
  await officer.locator('.ant-select-item-option', { hasText: '2024 年' }).click()
  const preview = officer.frameLocator('iframe[title="公开页面预览"]')
  await preview.getByRole('heading', { name: '科普宣传活动场次' }).waitFor()
  // A frame that is written into the page never counts as quiet.
  expect(await stumblingStones(officer)).toEqual([])
  await read()
  expect(await reader.getByText('科普宣传活动场次').count()).toBe(0)
  await officer.getByRole('button', { name: '公开', exact: true }).click()
  await officer.getByRole('button', { name: '撤下“科普宣传活动场次”' }).waitFor()
  await read()
  await reader.getByRole('heading', { name: '科普宣传活动场次' }).waitFor()
  await reader.getByText('依据', { exact: true }).click()
  await reader.getByText('由 1 条活动记录得出。').waitFor()
  expect(await stumblingStones(reader)).toEqual([])
  expect(await tooWide(reader)).toBeLessThanOrEqual(0)
})

test('what is withdrawn is gone for the public at once, and stays to be seen with who and when', async () => {
  await officer.getByRole('button', { name: '撤下“科普宣传活动场次”' }).click()
  await officer.getByRole('heading', { name: '已撤下' }).waitFor()
  await officer.getByText('没有公开任何数').waitFor()
  await read()
  await reader.getByRole('heading', { name: '内蒙古自治区科学技术协会' }).waitFor()
  expect(await reader.getByText('科普宣传活动场次').count()).toBe(0)
})

test('an officer of a league is told that this is not theirs to decide', async () => {
  const other = await stage.as(['officer', stage.platform.world.league.organizationId], phone)
  await other.goto(`${stage.url}/figures/public`)
  await other.getByText('公开哪些数由自治区一级的业务负责人和领导决定。').waitFor()
  await settled(other)
  expect(await other.getByRole('button', { name: '公开', exact: true }).count()).toBe(0)
  expect(await stumblingStones(other)).toEqual([])
  expect(await tooWide(other)).toBeLessThanOrEqual(0)
})

test('an old address leads to its place in the workbench; one that never was is a page that says so', async () => {
  await officer.goto(`${stage.origin}/activities?year=2024`)
  await officer.getByRole('heading', { name: '活动', level: 1 }).waitFor()
  const { pathname, searchParams } = new URL(officer.url())
  expect([pathname, searchParams.get('year')]).toEqual(['/desk/activities', '2024'])
  await read('/no-such-page')
  await reader.getByRole('heading', { name: '没有这个页面' }).waitFor()
  expect(await stumblingStones(reader)).toEqual([])
})
