import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communities } from '../../../server/src/modules/registers/register.fixture.ts'
import { openStage, type Stage, settled, stumblingStones } from '../stage.ts'

let stage: Stage
let clerk: Page
let list: string
beforeAll(async () => {
  stage = await openStage()
  const { region, banner } = stage.platform.world
  const chief = await stage.platform.as('officer', region.organizationId)
  const made = await chief.post('/api/register-kinds', {
    organizationId: region.organizationId,
    ...communities,
  })
  list = `${stage.url}/registers/${made.body.code}`
  clerk = await stage.as(['recorder', banner.organizationId])
})
afterAll(() => stage.close())

/** Three hundred rows as a clerk keeps them. */
const rows = Array.from(
  { length: 300 },
  (_, nth) => `第${nth + 1}社区,2021-0${(nth % 6) + 1}-15,${nth % 2 ? '国家级' : '自治区级'},${100 + nth}`,
)
const table = (lines: readonly string[]) => ({
  name: '示范社区名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['社区名称,命名日期,级别,户数', ...lines].join('\n')),
})

test('three hundred rows become records by the words of their list, and wait for their check', async () => {
  await clerk.goto(list)
  await clerk.getByRole('button', { name: '用表格导入' }).click()
  await clerk.getByRole('heading', { name: '用表格导入：科普示范社区' }).waitFor()
  await settled(clerk)
  expect(await stumblingStones(clerk)).toEqual([])
  await clerk.locator('input[type=file]').first().setInputFiles(table(rows))
  await clerk.getByText('检查通过，共 300 条').waitFor()
  await clerk.getByRole('heading', { name: '科普示范社区', exact: true }).waitFor()
  expect(await stumblingStones(clerk)).toEqual([])
  await clerk.getByRole('button', { name: /^导入/ }).click()
  await clerk.getByText('已导入 300 条').first().waitFor()
  await clerk.locator('main').getByRole('link', { name: '查看' }).click()
  await clerk.getByText('共 300 条').waitFor()
  await clerk.getByRole('link', { name: '第100社区' }).first().waitFor()
})

test('a word that is none of the options is named with those there are', async () => {
  await clerk.goto(`${list}/import`)
  await settled(clerk)
  await clerk
    .locator('input[type=file]')
    .first()
    .setInputFiles(table(['新社区,2021-01-15,省级,10']))
  await clerk.getByText('1 处错误').waitFor()
  await clerk
    .getByText(/国家级、自治区级/)
    .first()
    .waitFor()
})
