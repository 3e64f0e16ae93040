import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communities } from '../../../server/src/modules/registers/register.fixture.ts'
import {
  desk,
  openStage,
  phone,
  pickReason,
  type Stage,
  settled,
  stumblingStones,
  tooWide,
} from '../stage.ts'

let stage: Stage
let officer: Page
let checker: Page
let list: string
beforeAll(async () => {
  stage = await openStage()
  const { region, banner, league } = stage.platform.world
  const chief = await stage.platform.as('officer', region.organizationId)
  const made = await chief.post('/api/register-kinds', {
    organizationId: region.organizationId,
    ...communities,
  })
  list = `${stage.url}/registers/${made.body.code}`
  officer = await stage.as(['officer', banner.organizationId])
  checker = await stage.as(['checker', league.organizationId])
})
afterAll(() => stage.close())

const dialog = () => officer.getByRole('dialog')
const send = () => dialog().getByRole('button', { name: '提交核对' }).click()
/** Hands in what the form holds; it closes once the server has it, and not before does anybody else find it. */
async function handIn() {
  await send()
  await dialog().waitFor({ state: 'hidden' })
}

async function accepted(title: string) {
  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('link', { name: title }).click()
  await checker.getByRole('button', { name: /^通过/ }).first().click()
  await checker.getByText('没有等您核对的记录').waitFor()
}

async function fillDay(label: string, day: string) {
  await dialog().getByLabel(label).fill(day)
  await dialog().getByLabel(label).press('Tab')
}

test('a record is entered by the fields of its list, comes back, is amended and stands', async () => {
  await officer.goto(`${stage.url}/registers`)
  await officer.getByRole('link', { name: '科普示范社区' }).click()
  await officer.getByText('还没有记录').waitFor()
  await officer.getByRole('button', { name: '登记' }).first().click()
  await send()
  await dialog().getByText('请填写此项').first().waitFor()
  await dialog().getByLabel('名称').fill('朝阳社区')
  await fillDay('命名日期', '2021-03-01')
  await dialog().getByLabel('级别').click()
  await officer.locator('.ant-select-dropdown').getByText('国家级', { exact: true }).click()
  await dialog().getByLabel('户数').fill('1200')
  await dialog().getByLabel('经费').fill('1.2万')
  await handIn()
  await officer.getByText(/已提交。等待.*核对/).waitFor()

  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('link', { name: '朝阳社区' }).click()
  await checker.getByText('12,000 元').waitFor()
  expect(await stumblingStones(checker)).toEqual([])
  await checker.getByRole('button', { name: /^退回/ }).first().click()
  await pickReason(checker, '起始日期有误')
  await checker.getByRole('dialog').getByRole('button', { name: '退回' }).last().click()
  await checker.getByText('没有等您核对的记录').waitFor()

  await officer.goto(`${stage.url}/`)
  await officer.getByRole('link', { name: '朝阳社区' }).click()
  await officer.getByText('起始日期有误').first().waitFor()
  await officer.locator('article').getByRole('button', { name: '修改' }).click()
  await dialog().getByLabel('户数').fill('1300')
  await handIn()
  await accepted('朝阳社区')
  await officer.goto(list)
  await officer.getByText(/在册 1 个/).waitFor()
  await officer.getByText('户数 1,300 户').waitFor()
})

test('a change holds from its day on; any day before is found as it was', async () => {
  await officer.getByRole('link', { name: '朝阳社区' }).click()
  await officer.locator('article').getByRole('button', { name: '变动' }).click()
  await fillDay('从哪天起', '2022-01-01')
  await dialog().getByLabel('名称').fill('朝阳新村社区')
  await dialog().getByLabel('户数').fill('1500')
  await handIn()
  await officer.locator('article').getByText('2022-01-01 起变动').waitFor()
  await settled(officer)
  expect(await stumblingStones(officer)).toEqual([])
  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('link', { name: '“朝阳社区”的变动' }).click()
  await checker.getByRole('row', { name: /户数 1,300 户 1,500 户/ }).waitFor()
  expect(await stumblingStones(checker)).toEqual([])
  await checker.getByRole('button', { name: /^通过/ }).first().click()
  await checker.getByText('没有等您核对的记录').waitFor()
  await officer.goto(`${list}?on=2021-12-31`)
  await officer.getByText('2021-12-31 在册 1 个').waitFor()
  await officer.getByRole('link', { name: '朝阳社区' }).waitFor()
  await officer.getByText('户数 1,300 户').waitFor()
  await officer.goto(list)
  await officer.getByRole('link', { name: '朝阳新村社区' }).waitFor()
})

test('an end takes it out, and who left is told by name', async () => {
  await officer.getByRole('link', { name: '朝阳新村社区' }).click()
  await officer.locator('article').getByRole('button', { name: '终止' }).click()
  await fillDay('终止日期', '2023-05-01')
  await handIn()
  await accepted('终止“朝阳新村社区”')
  await officer.goto(`${list}?turn=left&from=2023-01-01&to=2023-12-31`)
  await officer.getByRole('link', { name: '朝阳新村社区' }).waitFor()
  await officer.getByText('2023-05-01 终止').waitFor()
  await officer.getByText(/在册 0 个/).waitFor()
})

test('an officer narrows the list by a field, and takes it away under the words of its list', async () => {
  await officer.goto(list)
  await officer.getByLabel('级别').selectOption({ label: '自治区级' })
  await officer.getByText('没有符合条件的记录').waitFor()
  await officer.getByLabel('级别').selectOption({ label: '国家级' })
  await officer.getByRole('link', { name: '朝阳新村社区' }).waitFor()
  const file = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出', exact: true }).click()
  expect((await file).suggestedFilename()).toMatch(/^科普示范社区-.*\.xlsx$/)
})

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)('stands on a %s', async (_, size) => {
  await officer.setViewportSize(size)
  for (const path of [`${stage.url}/registers`, list, `${list}/import`]) {
    await officer.goto(path)
    await settled(officer)
    expect(await stumblingStones(officer), path).toEqual([])
    expect(await tooWide(officer), path).toBeLessThanOrEqual(0)
  }
  await officer.goto(list)
  await officer.getByRole('link', { name: '朝阳新村社区' }).click()
  await officer.getByRole('heading', { name: '朝阳新村社区' }).waitFor()
  await settled(officer)
  expect(await stumblingStones(officer)).toEqual([])
  expect(await tooWide(officer)).toBeLessThanOrEqual(0)
})
