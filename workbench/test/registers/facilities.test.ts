import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, pickReason, type Stage, settled, stumblingStones } from '../stage.ts'

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

test('an e-station is registered in its list, and closed in the words of that list, each once it is checked', async () => {
  // The address from before facilities became lists leads to all of them, in a group of their own.
  await officer.goto(`${stage.url}/facilities`)
  const group = officer.locator('section').filter({ has: officer.getByRole('heading', { name: '阵地' }) })
  await group.getByRole('link', { name: /^科普e站 0 个/ }).click()
  await officer.getByText('还没有记录').waitFor()
  await officer.getByRole('button', { name: '登记', exact: true }).first().click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('名称').fill('巴彦花镇科普e站')
  expect(await dialog.getByLabel('数量').inputValue()).toBe('1')
  await dialog.getByRole('button', { name: '提交核对', exact: true }).click()
  await officer.getByText(/已提交。等待.*核对/).waitFor()

  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('link', { name: '巴彦花镇科普e站' }).click()
  await checker.getByText('没有上传任何照片或凭证').waitFor()
  await checker.getByRole('button', { name: /^退回/ }).first().click()
  await pickReason(checker, '起始日期有误')
  await checker.getByRole('dialog').getByRole('button', { name: '退回' }).last().click()
  await checker.getByText('没有等您核对的记录').waitFor()

  // What came back stands on the home page, and leads to where it is changed.
  await officer.goto(`${stage.url}/`)
  await officer.getByRole('link', { name: '巴彦花镇科普e站' }).click()
  await officer.getByText('起始日期有误').first().waitFor()
  await officer.locator('article').getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('名称').fill('巴彦花镇第二科普e站')
  await dialog.getByRole('button', { name: '提交核对' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await accepted('巴彦花镇第二科普e站')

  await officer.reload()
  await officer.locator('article').getByText('在册').first().waitFor()
  await officer.locator('article').getByRole('button', { name: '停用' }).click()
  await dialog.getByText('停用“巴彦花镇第二科普e站”').first().waitFor()
  await dialog.getByLabel('停用原因').fill('撤并')
  await dialog.getByRole('button', { name: '提交核对' }).click()
  await dialog.waitFor({ state: 'hidden' })
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

test('behind its stock stand the opening and the closing by name, and each opens the record', async () => {
  const unit = stage.platform.world.banner.organizationId
  await officer.goto(`${stage.url}/figures/popsci-estations?unit=${unit}`)
  await officer
    .getByRole('link', { name: /^巴彦花镇第二科普e站/ })
    .first()
    .waitFor()
  await officer
    .getByRole('link', { name: /“巴彦花镇第二科普e站”的变动/ })
    .first()
    .click()
  const drawer = officer.getByRole('dialog')
  await drawer.getByRole('heading', { name: '停用“巴彦花镇第二科普e站”' }).waitFor()
  await drawer.getByText('停用日期').waitFor()
  await drawer.getByText('计入了谁的合计').waitFor()
  expect(await stumblingStones(officer)).toEqual([])
  await drawer.getByRole('link', { name: '打开记录' }).click()
  await officer.locator('article').getByRole('heading', { name: '巴彦花镇第二科普e站' }).waitFor()
})

test('addresses of before lead on: a kind of facility to its list with what was asked, one facility to its record', async () => {
  const { banner, town, league } = stage.platform.world
  const clerk = await stage.platform.as('officer', banner.organizationId)
  const above = await stage.platform.as('checker', league.organizationId)
  const ids: string[] = []
  for (const [name, quantity] of [
    ['安全教育展品', 12],
    ['白音花展品', 3],
  ]) {
    const { body } = await clerk.post('/api/registers/exhibits/records', {
      ...{ name, organizationId: banner.organizationId, areaId: town.areaId, since: '2021-06-15' },
      values: { quantity },
    })
    await above.post(`/api/register-records/${body.id}/accept`, { version: 1 })
    ids.push(body.id)
  }
  await officer.goto(`${stage.url}/facilities?kind=exhibit&on=2021-06-15`)
  await officer.getByText('2021-06-15 在册 2 批').waitFor()
  await officer.getByText('套数 15 套').waitFor()
  expect(new URL(officer.url()).pathname).toMatch(/\/registers\/exhibits$/)
  const names = () => officer.locator('tbody tr td:first-child').allInnerTexts()
  await officer
    .getByRole('row', { name: /安全教育展品/ })
    .getByText(town.name)
    .waitFor()
  await officer.getByRole('button', { name: '所在地' }).click()
  await expect.poll(names).toHaveLength(2)
  await officer.goto(`${stage.url}/facilities/${ids[0]}`)
  await officer.locator('article').getByRole('heading', { name: '安全教育展品' }).waitFor()
  await settled(officer)
  expect(await stumblingStones(officer)).toEqual([])
})

test('where the books are closed, a reason is asked for and told to whoever checks', async () => {
  const { banner, league } = stage.platform.world
  const leader = await stage.platform.as('leader', league.organizationId)
  const close = { closedThrough: '2021-03-31', reason: '年报' }
  expect((await leader.post(`/api/organizations/${league.organizationId}/close`, close)).status).toBe(200)
  await officer.goto(`${stage.url}/registers/e-stations?unit=${banner.organizationId}`)
  await officer.getByRole('button', { name: '登记', exact: true }).first().click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('名称').fill('漏报的站')
  const day = dialog.getByLabel('启用日期')
  await day.fill('2021-03-05')
  await day.press('Enter')
  await dialog.getByRole('button', { name: '提交核对', exact: true }).click()
  await dialog.getByLabel(/原因/).first().fill('年报漏报')
  await dialog.getByRole('button', { name: '提交核对', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('link', { name: '漏报的站' }).click()
  await checker.getByText('年报漏报').first().waitFor()
})
