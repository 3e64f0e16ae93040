import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, pickReason, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
let officer: Page
let checker: Page
beforeAll(async () => {
  stage = await openStage()
  officer = await stage.as(['officer', stage.platform.world.banner.organizationId])
  checker = await stage.as(['checker', stage.platform.world.league.organizationId])
})
afterAll(() => stage.close())

async function accepted(title: string) {
  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('link', { name: title }).click()
  await checker.getByRole('button', { name: /^通过/ }).first().click()
  await checker.getByText('没有等您核对的记录').waitFor()
}

test('a facility registered here stands in the register, and can be closed, each once it is checked', async () => {
  await officer.goto(`${stage.url}/facilities`)
  await officer.getByText('还没有登记阵地').waitFor()
  await officer.getByRole('button', { name: '登记阵地' }).first().click()
  await officer.getByRole('dialog').getByLabel('名称').fill('巴彦花镇科普e站')
  await officer.getByRole('button', { name: '提交核对', exact: true }).click()
  await officer.getByText(/已提交。等待.*核对/).waitFor()
  await officer.getByRole('link', { name: '巴彦花镇科普e站' }).click()
  await officer.getByRole('heading', { name: '巴彦花镇科普e站' }).waitFor()
  expect(await stumblingStones(officer)).toEqual([])

  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('link', { name: '巴彦花镇科普e站' }).click()
  await checker.getByText('没有上传任何照片或凭证').waitFor()
  expect(await stumblingStones(checker)).toEqual([])
  await checker.getByRole('button', { name: /^退回/ }).first().click()
  await pickReason(checker, '启用日期有误')
  await checker.getByRole('dialog').getByRole('button', { name: '退回' }).last().click()
  await checker.getByText('没有等您核对的记录').waitFor()

  await officer.reload()
  await officer.getByText('启用日期有误').first().waitFor()
  await officer.getByRole('button', { name: '修改' }).click()
  await officer.getByRole('dialog').getByLabel('名称').fill('巴彦花镇第二科普e站')
  await officer.getByRole('dialog').getByRole('button', { name: '提交核对' }).click()
  await accepted('巴彦花镇第二科普e站')

  await officer.reload()
  await officer.locator('article').getByText('在用').waitFor()
  await officer.getByRole('button', { name: '停用' }).click()
  await officer.getByRole('dialog').getByLabel('停用原因').fill('撤并')
  await officer.getByRole('dialog').getByRole('button', { name: '提交核对' }).click()
  await officer.locator('article').getByRole('heading', { name: /^停用/ }).waitFor()
  await settled(officer)
  expect(await stumblingStones(officer)).toEqual([])
  await accepted('停用“巴彦花镇第二科普e站”')
  await officer.reload()
  await officer
    .locator('article')
    .getByText(/ 停用$/)
    .first()
    .waitFor()
})

test('behind its stock stand the opening and the closing by name, and each opens the facility', async () => {
  const unit = stage.platform.world.banner.organizationId
  await officer.goto(`${stage.url}/figures/popsci-estations?unit=${unit}`)
  await officer.getByRole('link', { name: /停用“巴彦花镇第二科普e站”/ }).waitFor()
  await officer
    .getByRole('link', { name: /^巴彦花镇第二科普e站/ })
    .first()
    .waitFor()
  await officer
    .getByRole('link', { name: /停用“巴彦花镇第二科普e站”/ })
    .first()
    .click()
  const drawer = officer.getByRole('dialog')
  await drawer.getByRole('heading', { name: '巴彦花镇第二科普e站' }).waitFor()
  await drawer.getByText('停用日期').waitFor()
  await drawer.getByText('计入了谁的合计').waitFor()
  expect(await stumblingStones(officer)).toEqual([])
  await drawer.getByRole('link', { name: '打开阵地' }).click()
  await officer.locator('article').getByRole('heading', { name: '巴彦花镇第二科普e站' }).waitFor()
})

test('the register is sorted by a touch on a column, says where a facility stands, and sums what is in use', async () => {
  const { banner, town } = stage.platform.world
  const clerk = await stage.platform.as('officer', banner.organizationId)
  const above = await stage.platform.as('checker', stage.platform.world.league.organizationId)
  for (const [name, quantity] of [
    ['安全教育展品', 12],
    ['白音花展品', 3],
  ]) {
    const { body } = await clerk.post('/api/facilities', {
      kind: 'exhibit',
      name,
      quantity,
      organizationId: banner.organizationId,
      areaId: town.areaId,
      openedOn: '2021-06-15',
    })
    await above.post(`/api/facilities/${body.id}/accept`, { version: 1 })
  }
  await officer.goto(`${stage.url}/facilities`)
  const names = () => officer.locator('tbody tr td:first-child').allInnerTexts()
  await officer
    .getByRole('row', { name: /安全教育展品/ })
    .getByText(town.name)
    .waitFor()

  await officer.getByRole('button', { name: '数量' }).click()
  await expect.poll(names).toEqual(['安全教育展品', '白音花展品', '巴彦花镇第二科普e站'])
  expect(await officer.getByRole('columnheader', { name: '数量' }).getAttribute('aria-sort')).toBe(
    'descending',
  )
  await officer.getByRole('button', { name: '名称' }).click()
  await expect.poll(names).toEqual(['安全教育展品', '巴彦花镇第二科普e站', '白音花展品'])

  // The order stands in the address, so that a colleague sees the same list.
  await officer.reload()
  await expect.poll(names).toEqual(['安全教育展品', '巴彦花镇第二科普e站', '白音花展品'])
  await officer.getByRole('row', { name: '合计' }).getByText('在用 15').waitFor()
  expect(await stumblingStones(officer)).toEqual([])
})
