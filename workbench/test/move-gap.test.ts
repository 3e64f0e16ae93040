import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a move below a unit without a checker is told in its dialog, and when it is done', async () => {
  const { league, otherLeague, region } = stage.platform.world
  const { db } = stage.platform
  const page = await stage.as(['administrator', region.organizationId])
  const admin = await stage.platform.as('administrator', region.organizationId)
  const unit = { name: '搬迁第一中学', shortName: '搬迁一中', kind: 'school', level: 'none' }
  const { body } = await admin.post('/api/organizations', {
    ...unit,
    areaId: league.areaId,
    parentId: league.organizationId,
  })
  await stage.platform.as('recorder', body.id)
  const { name, shortName } = await db
    .selectFrom('organization')
    .select(['name', 'shortName'])
    .where('id', '=', otherLeague.organizationId)
    .executeTakeFirstOrThrow()
  await page.goto(`${stage.url}/organizations/${body.id}`)
  await settled(page)
  await page.getByRole('button', { name: '调整上级' }).click()
  const dialog = page.getByRole('dialog', { name: /调整搬迁一中的上级/ })
  await dialog.getByLabel('新的上级单位').fill(name)
  await page.locator('.ant-select-item').getByText(name, { exact: true }).click()
  const told = `${shortName}没有核对员，以后提交的记录`
  await dialog.getByText(told).waitFor()
  expect(await stumblingStones(page)).toEqual([])
  await dialog.getByRole('button', { name: /调\s*整/ }).click()
  await page.locator('.ant-message').getByText(told).waitFor()
  await expect.poll(() => dialog.count()).toBe(0)
})
