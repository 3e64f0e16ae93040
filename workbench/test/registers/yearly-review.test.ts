import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communities } from '../../../server/src/modules/registers/register.fixture.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let chief: Page
let officer: Page
let list: string
let code: string

/** A day of the year around today; of 29 February the day before. */
const dayOfYear = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(5, 10)
  return day === '02-29' ? '02-28' : day
}

beforeAll(async () => {
  stage = await openStage()
  const { platform } = stage
  const { region, banner, league, town } = platform.world
  const maker = await platform.as('officer', region.organizationId)
  const made = await maker.post('/api/register-kinds', {
    organizationId: region.organizationId,
    ...communities,
  })
  code = made.body.code
  list = `${stage.url}/registers/${code}`
  const clerk = await platform.as('officer', banner.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  for (const name of ['朝阳社区', '红旗社区', '和平社区']) {
    const facts = { name, organizationId: banner.organizationId, areaId: town.areaId, since: '2021-03-01' }
    const values = { f1: 'o1', f2: name === '和平社区' ? null : 300 }
    const { body } = await clerk.post(`/api/registers/${code}/records`, { ...facts, values })
    expect((await checker.post(`/api/register-records/${body.id}/accept`, { version: 1 })).status).toBe(200)
  }
  chief = await stage.as(['officer', region.organizationId])
  officer = await stage.as(['officer', banner.organizationId])
})
afterAll(() => stage.close())

test('an officer sets a review by clicks, and it opens', async () => {
  await chief.goto(`${list}/definition`)
  await chief.getByRole('checkbox', { name: '每年年检' }).check()
  for (const [label, day] of [
    ['开始日期', dayOfYear(-20)],
    ['截止日期', dayOfYear(20)],
  ] as const) {
    const [month = '', date = ''] = day.split('-')
    await chief.getByLabel(`${label} 月`).selectOption(month)
    await chief.getByLabel(`${label} 日`).selectOption(date)
  }
  await chief.getByLabel('对“户数”的要求').selectOption('confirm')
  await chief.getByRole('button', { name: '保存', exact: true }).click()
  await chief.getByText('现为第 2 版').waitFor()
  await chief.goto(list)
  await chief.getByRole('button', { name: '年检' }).click()
  const row = chief.getByRole('row', { name: /锡林郭勒/ })
  await row.waitFor()
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    expect.stringContaining('锡林郭勒'),
    ...['3', '0', '0', '3', '0'],
  ])
})

test('whoever sets it gives it a later last day, with a reason that everybody reads', async () => {
  await chief.goto(`${list}/reviews`)
  await chief.getByRole('button', { name: '延期', exact: true }).click()
  const dialog = chief.getByRole('dialog')
  const due = await dialog.getByLabel('延期到').inputValue()
  const later = new Date(Date.parse(due) + 10 * 86_400_000).toISOString().slice(0, 10)
  await dialog.getByLabel('延期原因').fill('大雪封路')
  await settled(chief)
  expect(await stumblingStones(chief)).toEqual([])
  await dialog.getByLabel('延期到').fill(later)
  await dialog.getByLabel('延期到').press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await officer.goto(`${list}/reviews`)
  await officer.getByText(`${later} 截止。点开数字看名单。原定 ${due} 截止，已延期：大雪封路。`).waitFor()
  expect(await officer.getByRole('button', { name: '延期', exact: true }).count()).toBe(0)
})

test('many are answered together, and what cannot be is named with its reason', async () => {
  await officer.goto(`${list}/reviews/records`)
  await officer.getByRole('checkbox').first().check()
  await officer.getByText('选了 3 条，其中 3 条待答复').waitFor()
  await officer.getByRole('button', { name: '没有变动', exact: true }).click()
  await officer.getByRole('button', { name: '没有变动，送出' }).click()
  await officer.getByText('1 条没有送出').waitFor()
  await officer.getByText(/和平社区 年检要求写明户数/).waitFor()
  expect(await officer.getByRole('row', { name: /朝阳社区/ }).textContent()).toContain('已送出')
})

test('what changed is written as a change that answers', async () => {
  await officer.goto(`${list}/reviews/records?state=due`)
  await officer.getByRole('link', { name: '和平社区' }).click()
  await officer.getByText('没有变动的，直接答复').waitFor()
  await settled(officer)
  expect(await stumblingStones(officer)).toEqual([])
  await officer.getByRole('button', { name: '变动', exact: true }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('户数').fill('320')
  expect(await dialog.getByRole('checkbox', { name: /同时作为/ }).isChecked()).toBe(true)
  await dialog.getByRole('button', { name: '提交核对' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await officer.getByText(/作为 \d+ 年年检的答复/).waitFor()
  await officer.goto(`${list}/reviews?unit=${stage.platform.world.banner.organizationId}`)
  const row = officer.getByRole('row', { name: /本级/ })
  await row.waitFor()
  expect((await row.getByRole('cell').allTextContents()).slice(1)).toEqual(['3', '0', '3', '0', '0'])
})

test('board, names and all that is due fit a phone', async () => {
  const small = await stage.as(['officer', stage.platform.world.banner.organizationId], phone)
  for (const path of [`registers/${code}/reviews`, `registers/${code}/reviews/records`, 'registers/due']) {
    await small.goto(`${stage.url}/${path}`)
    await small.getByRole('heading', { level: 1 }).waitFor()
    await settled(small)
    expect(await tooWide(small), path).toBe(0)
    expect(await stumblingStones(small), path).toEqual([])
  }
  await small.setViewportSize(desk)
})
