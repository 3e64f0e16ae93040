import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
let officer: Page
beforeAll(async () => {
  stage = await openStage()
  officer = await stage.as(['officer', stage.house.world.banner.organizationId])
})
afterAll(() => stage.close())

test('a facility registered here stands in the register, and can be closed', async () => {
  await officer.goto(`${stage.url}/facilities`)
  await officer.getByText('还没有登记阵地').waitFor()
  await officer.getByRole('button', { name: '登记阵地' }).first().click()
  await officer.getByLabel('名称').last().fill('巴彦花镇科普e站')
  await officer.getByRole('button', { name: '登记', exact: true }).click()
  await officer.getByRole('link', { name: '巴彦花镇科普e站' }).click()
  await officer.getByRole('heading', { name: '巴彦花镇科普e站' }).waitFor()
  expect(await stumblingStones(officer)).toEqual([])
  await officer.getByRole('button', { name: '停用' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await officer.locator('article').getByText(/停用/).first().waitFor()
  await settled(officer)
})
