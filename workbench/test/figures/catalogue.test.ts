import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let chief: Page
let region: number

beforeAll(async () => {
  stage = await openStage()
  region = stage.platform.world.region.organizationId
  chief = await stage.as(['officer', region])
})
afterAll(() => stage.close())

const open = async (path: string) => {
  await chief.goto(stage.url + path)
  await chief.locator('main#main').waitFor()
  await settled(chief)
}
async function look(name: string) {
  expect(await stumblingStones(chief)).toEqual([])
  expect(await tooWide(chief)).toBeLessThanOrEqual(0)
  if (process.env.LOOK) await chief.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true })
}
async function choose(label: string, option: string) {
  await chief
    .getByLabel(new RegExp(`^${label}`))
    .first()
    .click()
  await chief
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
    .first()
    .click()
}

test('a formula is typed with names that complete themselves, and its units are checked', async () => {
  await open('/figures/metrics/new')
  await chief.getByLabel('名称', { exact: true }).fill('大篷车占比')
  await chief.getByLabel('英文名称').fill('Share of caravans')
  await choose('归类', '科普活动')
  await choose('种类', '比率')
  await chief.getByLabel('计量单位').fill('%')
  await choose('怎样算出', '算式')
  const formula = chief.getByRole('combobox', { name: '算式' })
  await formula.pressSequentially('{大篷车活动')
  await chief
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '科普大篷车活动场次' })
    .first()
    .click()
  expect(await formula.inputValue()).toBe('{科普大篷车活动场次}')
  await formula.fill('{科普大篷车活动场次} / {fleet-sessions}')
  await chief.getByLabel('理由').fill('新增统计')
  await chief.getByRole('button', { name: '加入指标目录' }).click()
  await chief.getByText('计量单位或小数位数对不上').first().waitFor()
  await look('formula-refused')
  await formula.fill('{科普大篷车活动场次} / {fleet-sessions} * 100')
  await chief.getByRole('button', { name: '加入指标目录' }).click()
  await chief.getByText('科普大篷车活动场次 ÷ 流动科技馆和科普大篷车活动场次合计 × 100').first().waitFor()
  await look('formula')
})

test('targets are spread over the units below, and stand beside the figure', async () => {
  const { league } = stage.platform.world
  const rows = await stage.platform.db.selectFrom('organization').select(['id', 'shortName']).execute()
  const nameOf = (id: number) => rows.find((one) => one.id === id)?.shortName ?? ''
  await open('/figures/targets/set?metric=tour-stops&year=2024')
  await chief.getByLabel(`${nameOf(region)}的目标`).fill('10')
  await chief.getByLabel(`${nameOf(league.organizationId)}的目标`).fill('4')
  await chief.getByText('下级目标合计 4 站次，比总目标 10 站次 少 6 站次').waitFor()
  await chief.getByLabel('依据文件').fill('2024年工作要点')
  await look('targets-spread')
  await chief.getByRole('button', { name: '保存目标' }).click()
  await chief.getByText('已保存，2 个目标有改动').waitFor()
  await open('/figures/tour-stops?year=2024')
  await chief.getByRole('link', { name: '目标 10 站次' }).waitFor()
  await open('/figures/targets?year=2024')
  await chief.getByText('2024年工作要点').first().waitFor()
  await look('targets')
})

test('figures are read by a frame, which an officer of the region makes', async () => {
  await open('/figures/frames/new')
  await chief.getByLabel('名称', { exact: true }).fill('四个机制')
  await chief.getByLabel('第1部分').fill('联动机制')
  await chief.getByLabel('列哪些数').click()
  await chief.getByLabel('列哪些数').fill('巡展巡讲站次')
  await chief
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '巡展巡讲站次' })
    .first()
    .click()
  await chief.keyboard.press('Escape')
  await chief.getByLabel(/^理由/).fill('新一届工作部署')
  await look('frame-new')
  await chief.getByRole('button', { name: '新建', exact: true }).click()
  await chief.getByRole('heading', { name: '联动机制' }).waitFor()
  await look('frame')
})

test('a package is looked at before it is taken over', async () => {
  await open('/figures/package')
  const reader = await stage.platform.as('officer', region)
  const buffer = Buffer.from((await reader.get('/api/catalogue-package')).text)
  const file = { name: '目录.json', mimeType: 'application/json', buffer }
  await chief.locator('input[type=file]').setInputFiles(file)
  await chief.getByText(/新增 0，更新 0/).waitFor()
  expect(await chief.getByRole('button', { name: '没有要接收的' }).isDisabled()).toBe(true)
  await look('package')
  await chief.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('不是') })
  await chief.getByText('这个文件不是目录包').waitFor()
})
