import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
let admin: Page
let league: number
beforeAll(async () => {
  stage = await openStage()
  league = stage.platform.world.league.organizationId
  admin = await stage.as(['administrator', league])
})
afterAll(() => stage.close())

const open = async (path: string) => {
  await admin.goto(stage.url + path)
  await admin.locator('main#main').waitFor()
  await settled(admin)
}

test('a unit is added in an area that nobody registered yet', async () => {
  await open(`/organizations/${stage.platform.world.banner.organizationId}`)
  await admin.getByRole('button', { name: /^.*在.*下新增/ }).click()
  const dialog = admin.getByRole('dialog', { name: /下新增/ })
  await dialog.getByLabel('全称').fill('高日罕镇科学技术协会')
  await dialog.getByLabel('简称').fill('高日罕镇科协')
  await dialog.getByLabel('所在地').click()
  await dialog.getByLabel('所在地').fill('高日罕')
  await admin.getByRole('button', { name: /登记新的行政区划/ }).click()
  const area = admin.getByRole('dialog', { name: '登记行政区划' })
  expect(await area.getByLabel('名称', { exact: true }).inputValue()).toBe('高日罕')
  await area.getByLabel('名称', { exact: true }).fill('高日罕镇')
  await area.getByLabel('行政区划代码').fill('15252610')
  await area.getByRole('button', { name: /登\s*记/ }).click()
  await area.getByText('行政区划代码是 6、9 或 12 位数字').first().waitFor()
  expect(await stumblingStones(admin)).toEqual([])
  await area.getByLabel('行政区划代码').fill('152526102')
  await area.getByRole('button', { name: /登\s*记/ }).click()
  await dialog.getByText('西乌珠穆沁旗 › 高日罕镇').waitFor()
  await dialog.getByRole('button', { name: '新增单位' }).click()
  await admin.getByText('已新增高日罕镇科协').waitFor()
  await admin.locator('article').getByText('一直').waitFor()
})

test('a table brings units and areas, and they stand in the tree', async () => {
  await open(`/imports?unit=${league}`)
  const part = admin
    .locator('section')
    .filter({ has: admin.getByRole('heading', { name: '单位名录' }) })
    .last()
  await part.locator('input[type=file]').setInputFiles({
    name: '单位名录.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      ['单位名称,区划代码', '东乌珠穆沁旗科学技术协会,152525', '道特淖尔镇科协,152525101'].join('\n'),
    ),
  })
  await admin.getByRole('button', { name: '导入 2 条' }).click()
  await admin.getByText('已导入 2 条').waitFor()
  await open(`/organizations/${league}`)
  await admin.getByPlaceholder('单位名称、简称、原名或拼音').fill('dwzmq')
  await admin.getByText('东乌珠穆沁旗科学技术协会').click()
  await admin.locator('article').getByText('东乌珠穆沁旗科协').first().waitFor()
})

test('a unit is renamed once, however often the keys that send are pressed', async () => {
  const { league } = stage.platform.world
  await open(`/organizations/${league.organizationId}`)
  await admin.getByRole('button', { name: /改名/ }).click()
  const dialog = admin.getByRole('dialog')
  const sent: string[] = []
  admin.on('request', (request) => {
    if (request.method() === 'PATCH') sent.push(request.url())
  })
  await dialog.getByLabel('简称').fill('锡林郭勒科协')
  await admin.keyboard.press('Control+Enter')
  await admin.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await admin.locator('article').getByText('锡林郭勒科协').first().waitFor()
  expect(sent).toHaveLength(1)
})
