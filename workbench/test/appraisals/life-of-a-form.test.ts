import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallForm } from '../../../server/test/appraisal-form.ts'
import { sessionOf } from '../../../server/test/session-facts.ts'
import { openStage, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let officer: Page
let checker: Page
let path: string

beforeAll(async () => {
  stage = await openStage()
  const { banner, league } = stage.platform.world
  const writer = await stage.platform.as('officer', banner.organizationId)
  const made = await writer.post('/api/appraisals', {
    organizationId: banner.organizationId,
    form: smallForm(),
  })
  path = `/appraisals/${made.body.id}`
  officer = await stage.as(['officer', banner.organizationId])
  checker = await stage.as(['checker', league.organizationId])
}, 120_000)
afterAll(() => stage.close())

const open = async (page: Page, to: string) => {
  await page.goto(stage.url + to)
  await settled(page)
}
// An icon stands before its word.
const change = () => officer.getByRole('button', { name: /^(edit )?修改$/ })
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

test('a form is handed in, comes back with a reason, and is handed in anew', async () => {
  await open(officer, path)
  await press(officer, '提交核对')
  const dialog = officer.getByRole('dialog')
  await dialog.getByRole('button', { name: '提交核对' }).click()
  await officer.getByText(/^等待锡林郭勒盟.*核对/).waitFor()
  await officer.getByRole('button', { name: '取回修改' }).waitFor()
  expect(await change().count()).toBe(0)

  await open(checker, '/checks')
  await checker.getByRole('link', { name: '基层科普行动计划' }).click()
  await checker.getByRole('button', { name: '退回' }).click()
  await checker.getByRole('dialog').getByRole('button', { name: '完成值缺少依据' }).click()
  await checker.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await checker.getByText('没有等您核对的记录').waitFor()

  await open(officer, path)
  await officer.getByText('完成值缺少依据').first().waitFor()
  await press(officer, '提交核对')
  await officer.getByRole('dialog').getByRole('button', { name: '提交核对' }).click()
  await officer.getByText(/^等待锡林郭勒盟.*核对/).waitFor()
}, 120_000)

test('what moved since is beside it, and the yes freezes what was handed in', async () => {
  const { banner } = stage.platform.world
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  const other = await stage.platform.as('checker', stage.platform.world.league.organizationId)
  const { body } = await clerk.post('/api/sessions', sessionOf(stage.platform.world, { submit: true }))
  await other.post(`/api/sessions/${body.id}/accept`, { version: 1 })
  await open(checker, '/checks')
  await checker.getByText(/提交以来有 1 个数字变动。/).waitFor()
  expect(await stumblingStones(checker)).toEqual([])
  expect(await tooWide(checker)).toBeLessThanOrEqual(0)
  await checker.getByRole('button', { name: '附言…' }).click()
  await checker.getByRole('dialog').getByLabel('附言').fill('与决算报表一致')
  await checker.getByRole('dialog').getByRole('button', { name: '通过' }).click()
  await checker.getByText('“基层科普行动计划”已定稿').waitFor()

  await open(officer, path)
  await officer.getByText('已定稿').first().waitFor()
  await officer.getByText(/提交以来有 1 个数字变动；定稿的是提交时的数字/).waitFor()
  await open(officer, `${path}/versions/1`)
  await officer.getByText('与所存内容相符').waitFor()
  await officer.getByText('与决算报表一致').waitFor()
}, 120_000)

test('a frozen form is opened to correct with a reason, and its history tells all', async () => {
  await open(officer, path)
  await press(officer, '更正')
  await officer.getByRole('dialog').getByRole('button', { name: '决算批复后有调整' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '开始更正' }).click()
  await change().waitFor()
  await officer.getByText('定稿（1）').waitFor()
  await open(officer, `${path}/history`)
  for (const step of ['打开更正', '核对通过，定稿', '退回', '提交', '建立'])
    await officer
      .getByText(new RegExp(`^${step} · `))
      .first()
      .waitFor()
  expect(await stumblingStones(officer)).toEqual([])
  await open(officer, '/appraisals?state=draft')
  await officer.getByRole('row', { name: /基层科普行动计划.*第 1 稿.*草稿/ }).waitFor()
}, 120_000)
