import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
let officer: Page
beforeAll(async () => {
  stage = await openStage()
  officer = await stage.as(['officer', stage.platform.world.banner.organizationId])
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

test('the register is sorted by a touch on a column, says where a facility stands, and sums what is in use', async () => {
  const { banner, town } = stage.platform.world
  const clerk = await stage.platform.as('officer', banner.organizationId)
  for (const [name, quantity] of [
    ['安全教育展品', 12],
    ['白音花展品', 3],
  ])
    await clerk.post('/api/facilities', {
      kind: 'exhibit',
      name,
      quantity,
      organizationId: banner.organizationId,
      areaId: town.areaId,
      openedOn: '2021-06-15',
    })
  await officer.goto(`${stage.url}/facilities`)
  const names = () => officer.locator('tbody tr td:first-child').allInnerTexts()
  await officer
    .getByRole('row', { name: /安全教育展品/ })
    .getByText(town.name)
    .waitFor()

  await officer.getByRole('button', { name: '数量' }).click()
  await expect.poll(names).toEqual(['安全教育展品', '白音花展品', '巴彦花镇科普e站'])
  expect(await officer.getByRole('columnheader', { name: '数量' }).getAttribute('aria-sort')).toBe(
    'descending',
  )
  await officer.getByRole('button', { name: '名称' }).click()
  await expect.poll(names).toEqual(['安全教育展品', '巴彦花镇科普e站', '白音花展品'])

  // The order stands in the address, so that a colleague sees the same list.
  await officer.reload()
  await expect.poll(names).toEqual(['安全教育展品', '巴彦花镇科普e站', '白音花展品'])
  await officer.getByRole('row', { name: '合计' }).getByText('在用 15').waitFor()
  expect(await stumblingStones(officer)).toEqual([])
})
