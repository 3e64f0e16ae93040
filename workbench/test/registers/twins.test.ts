import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communities } from '../../../server/src/modules/registers/register.fixture.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let officer: Page
let checker: Page
let list: string
beforeAll(async () => {
  stage = await openStage()
  const { region, banner, league } = stage.platform.world
  const chief = await stage.platform.as('officer', region.organizationId)
  const clerk = await stage.platform.as('officer', banner.organizationId)
  const above = await stage.platform.as('checker', league.organizationId)
  const own = { organizationId: region.organizationId, ...communities }
  const { code } = (await chief.post('/api/register-kinds', own)).body
  list = `${stage.url}/registers/${code}`
  for (const [name, homes] of [
    ['朝阳社区科协', 300],
    ['朝阳社区科学技术协会', 320],
    ['红旗社区', 10],
    ['红旗 社区', 10],
  ]) {
    const facts = { organizationId: banner.organizationId, since: '2021-03-01', confirmed: ['same-record'] }
    const values = { f1: 'o1', f2: homes }
    const { body } = await clerk.post(`/api/registers/${code}/records`, { ...facts, name, values })
    await above.post(`/api/register-records/${body.id}/accept`, { version: 1 })
  }
  officer = await stage.as(['officer', banner.organizationId])
  checker = await stage.as(['checker', league.organizationId])
})
afterAll(() => stage.close())

const group = (name: string) =>
  officer
    .locator('section')
    .filter({ has: officer.getByRole('heading', { name }) })
    .last()

test('records that look the same stand side by side, and are said to differ or merged', async () => {
  await officer.goto(list)
  await officer.getByRole('button', { name: '疑似重复' }).click()
  await officer.getByText('2 组').waitFor()
  await officer.getByRole('row', { name: /户数\s*（不同）/ }).waitFor()
  for (const size of [desk, phone]) {
    await officer.setViewportSize(size)
    await settled(officer)
    expect(await stumblingStones(officer)).toEqual([])
    expect(await tooWide(officer)).toBeLessThanOrEqual(0)
  }
  await officer.setViewportSize(desk)
  await group('红旗').getByRole('button', { name: '不是重复' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '不是重复' }).click()
  await officer.getByText('1 组').waitFor()
  await officer.getByRole('button', { name: '合并…' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByText('一直就是同一个').click()
  await dialog.getByText('以前各天也改为只计一条').waitFor()
  await dialog.getByRole('button', { name: '提交核对' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await officer.getByText('合并核对中').first().waitFor()
  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('link', { name: /并入/ }).click()
  await checker.getByRole('row', { name: /户数\s*（不同）/ }).waitFor()
  await settled(checker)
  expect(await stumblingStones(checker)).toEqual([])
  await checker.getByRole('button', { name: /^通过/ }).first().click()
  await checker.getByText('没有等您核对的记录').waitFor()
  await officer.goto(`${list}/twins`)
  await officer.getByText('没有疑似重复的记录').waitFor()
  await officer.goto(list)
  await officer.getByRole('link', { name: '朝阳社区科学技术协会' }).click()
  const record = officer.locator('article')
  await record.getByText('已于 2021-03-01 并入').waitFor()
  await record.getByRole('link', { name: '朝阳社区科协' }).first().click()
  await record.getByText('“朝阳社区科学技术协会”合并前的经过').click()
  await settled(officer)
  expect(await stumblingStones(officer)).toEqual([])
}, 240_000)

test('a list says what is not to be repeated, is closed, found under its filter, and opened again', async () => {
  const chief = await stage.as(['officer', stage.platform.world.region.organizationId])
  await chief.goto(`${list}/definition`)
  await chief.getByText('“户数”相同时提示').click()
  await chief.getByText('不得重复', { exact: true }).click()
  await chief.getByRole('button', { name: '保存' }).click()
  await chief.getByText('现为第 2 版').waitFor()
  await chief.getByRole('button', { name: '停用名录' }).click()
  await chief.getByRole('dialog').getByRole('button', { name: '停用名录' }).click()
  await chief.getByRole('button', { name: '恢复使用' }).waitFor()
  await settled(chief)
  expect(await stumblingStones(chief)).toEqual([])
  await chief.goto(`${stage.url}/registers`)
  await chief
    .getByRole('link', { name: '农村专业技术协会' })
    .waitFor()
    .catch(() => {})
  expect(await chief.getByRole('link', { name: '科普示范社区' }).count()).toBe(0)
  await chief.getByText('已停用').click()
  await chief.getByRole('link', { name: '科普示范社区' }).click()
  await chief.getByText(/起停用/).waitFor()
  expect(await chief.getByRole('button', { name: '登记' }).count()).toBe(0)
})
