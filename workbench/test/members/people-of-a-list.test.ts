import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let officer: Page
beforeAll(async () => {
  stage = await openStage()
  officer = await stage.as(['officer', stage.platform.world.banner.organizationId])
})
afterAll(() => stage.close())

const list = () => `${stage.url}/registers/science-volunteers`

async function enter(name: string, number: string) {
  await officer.goto(list())
  await settled(officer)
  await officer.getByRole('button', { name: '登记', exact: true }).first().click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('手机号').fill(number)
  return dialog
}

async function stands() {
  for (const size of [desk, phone]) {
    await officer.setViewportSize(size)
    await settled(officer)
    expect(await stumblingStones(officer)).toEqual([])
    expect(await tooWide(officer)).toBeLessThanOrEqual(0)
  }
  await officer.setViewportSize(desk)
}

test('somebody is entered with a number, and known again by it', async () => {
  const dialog = await enter('乌仁其其格', '199 0000 0041')
  await dialog.getByRole('button', { name: '提交核对' }).click()
  await officer.getByRole('link', { name: '乌仁其其格' }).first().waitFor()
  await officer.getByText('199****0041').first().waitFor()
  const again = await enter('乌仁其其格', '19900000041')
  await again.getByRole('button', { name: '提交核对' }).click()
  await again.getByText('是不是其中一位？').waitFor()
  expect(await stumblingStones(officer)).toEqual([])
  await again.getByText('都不是，是另一个人').click()
  await again.getByRole('button', { name: '提交核对' }).click()
  await expect.poll(() => officer.getByRole('link', { name: '乌仁其其格' }).count()).toBeGreaterThanOrEqual(2)
})

test('one under age needs somebody who consents', async () => {
  const dialog = await enter('小明', '19900000042')
  await dialog.getByLabel('出生日期').fill('2012-05-01')
  await officer.keyboard.press('Enter')
  await dialog.getByLabel('监护人', { exact: true }).waitFor()
  await officer.keyboard.press('Escape')
})

test('the rolls show who may be entered twice; two become one, and whoever asks for it is forgotten', async () => {
  await officer.goto(`${stage.url}/members?likely=true`)
  await officer.getByRole('link', { name: '乌仁其其格' }).first().waitFor()
  await stands()
  await officer.getByRole('link', { name: '乌仁其其格' }).first().click()
  await officer.getByRole('heading', { name: '可能是同一个人' }).waitFor()
  await stands()
  await officer.getByRole('button', { name: '显示' }).first().click()
  await officer.getByText('19900000041').first().waitFor()
  await officer.getByRole('button', { name: '不是同一个人' }).click()
  await expect.poll(() => officer.getByRole('heading', { name: '可能是同一个人' }).count()).toBe(0)
  await officer.getByRole('button', { name: '清除资料' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByText('本人要求').first().click()
  await dialog.getByRole('button', { name: '清除' }).click()
  await officer.getByText('应本人要求，姓名、电话等已清除').waitFor()
})
