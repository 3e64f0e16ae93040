import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'
import { hold } from './figures-world.ts'

let stage: Stage
let chief: Page
let recorder: Page
let region: number

beforeAll(async () => {
  stage = await openStage()
  const { world } = stage.platform
  const [banner, league] = [world.banner.organizationId, world.league.organizationId]
  region = world.region.organizationId
  for (const title of ['牧区急救讲座', '草原防火讲座'])
    await hold(stage.platform, { title, hosts: [banner], at: banner, checkedAt: league })
  chief = await stage.as(['officer', region])
  recorder = await stage.as(['recorder', banner])
})
afterAll(() => stage.close())

const open = async (page: Page, path: string) => {
  await page.goto(stage.url + path)
  await page.locator('main#main').waitFor()
  await settled(page)
}
async function look(page: Page, name: string) {
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  if (!process.env.LOOK) return
  await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true })
  const size = page.viewportSize()
  await page.setViewportSize(phone)
  await settled(page)
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await page.screenshot({ path: `${process.env.LOOK}/${name}-phone.png`, fullPage: true })
  if (size) await page.setViewportSize(size)
}
async function choose(page: Page, label: string, ...options: string[]) {
  await page.getByLabel(new RegExp(`^${label}`)).click()
  for (const option of options)
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
      .first()
      .click()
  await page.keyboard.press('Escape')
}
async function amount(metric: string): Promise<number | null> {
  const reader = await stage.platform.as('officer', region)
  return (await reader.get(`/api/figures?metric=${metric}&organization=${region}&period=2024`)).body.amount
}

test('an officer of the region changes a rule, sees before what it does, and what counts is counted once more', async () => {
  await open(chief, '/figures/rules')
  await look(chief, 'rules')
  await chief.getByRole('link', { name: '科普宣传活动', exact: false }).first().click()
  await chief.getByRole('button', { name: '修改规则' }).click()
  await chief.getByLabel('规则的说法').fill('每场培训计1次')
  await choose(chief, '到场的受众', '老年人')
  await chief.getByLabel('从哪天起').fill('2024-01-01')
  await chief.getByLabel('从哪天起').press('Enter')
  await chief.getByLabel('修改的理由').fill('按新口径，只计有老年人到场的')
  await chief.getByRole('button', { name: '先看会怎样' }).click()
  await chief.getByText('看了 2 条已计入的活动，2 条会变。').waitFor()
  await look(chief, 'rule-effect')
  expect(await amount('popsci-publicity-events')).toBe(2)
  await chief.getByRole('button', { name: '保存新版本' }).click()
  await chief.getByText('已看 2 条，改了 2 条').waitFor()
  expect(await amount('popsci-publicity-events')).toBe(0)
  await chief.getByText('第 2 版').waitFor()
  await look(chief, 'rule')
  await chief.getByRole('button', { name: '停用规则' }).click()
  await look(chief, 'rule-end')
})

test('a rule for another metric is written, and what is being recorded is explained by it', async () => {
  await open(chief, '/figures/rules/new')
  await chief.getByLabel('计入的指标').click()
  await chief.getByLabel('计入的指标').fill('科学家精神')
  await chief.keyboard.press('Escape')
  await look(chief, 'rule-new')
  await open(recorder, '/figures/rules')
  expect(await recorder.getByRole('button', { name: '新写规则' }).count()).toBe(0)
  await open(recorder, '/figures/rules/tour-stops')
  await recorder.getByText('第 1 版').waitFor()
  expect(await recorder.getByRole('button', { name: '修改规则' }).count()).toBe(0)
})

test('a metric is added, and changed from a day on, with both versions to be read', async () => {
  await open(chief, '/figures/metrics/new')
  await look(chief, 'metric-new')
  await chief.getByLabel('名称', { exact: true }).fill('科普夜校场次')
  await chief.getByLabel('英文名称').fill('Evening classes')
  await choose(chief, '归类', '科普活动')
  await chief.getByLabel('计量单位').fill('场次')
  await chief.getByLabel('理由').fill('新增统计')
  await chief.getByRole('button', { name: '加入指标目录' }).click()
  await chief.getByRole('button', { name: '修改指标' }).click()
  await chief.getByLabel('名称', { exact: true }).fill('科普夜校课程场次')
  await chief.getByLabel(/^理由/).fill('改了叫法')
  await chief.getByRole('button', { name: '看哪些定稿会不同' }).click()
  await chief.getByText('看了 0 个已定稿的数').waitFor()
  await look(chief, 'metric-change')
  await chief.getByRole('button', { name: '保存新版本' }).click()
  await chief.getByText('第 2 版').waitFor()
  await chief.getByRole('heading', { name: '科普夜校课程场次' }).waitFor()
  await look(chief, 'metric')
})
