import { afterAll, beforeAll, expect, test } from 'vitest'
import { campNotes, photo, send } from '../../server/src/modules/evidence/evidence-samples.ts'
import { sessionOf } from '../../server/test/session-facts.ts'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a checker sees that a photo was taken in another banner', async () => {
  const { banner, league } = stage.house.world
  const recorder = await stage.house.as('recorder', banner.organizationId)
  // 116°05′ E, 43°57′ N lies in Xilinhot.
  const { body } = await send(recorder, '营地.jpg', await photo(campNotes))
  const facts = sessionOf(stage.house.world, { title: '异地照片', evidence: [body.id], submit: true })
  const { id } = (await recorder.post('/api/sessions', facts)).body
  const page = await stage.as(['checker', league.organizationId])
  await page.goto(`${stage.url}/checks/${id}`)
  await page.getByText('有照片拍摄于锡林浩特市，不在活动所在地。').waitFor()
  expect(await stumblingStones(page)).toEqual([])
})

test('a move below a unit without a checker is told in its dialog, and when it is done', async () => {
  const { league, otherLeague, region } = stage.house.world
  const { db } = stage.house
  const page = await stage.as(['administrator', region.organizationId])
  const admin = await stage.house.as('administrator', region.organizationId)
  const unit = { name: '搬迁第一中学', shortName: '搬迁一中', kind: 'school', level: 'none' }
  const { body } = await admin.post('/api/organizations', {
    ...unit,
    areaId: league.areaId,
    parentId: league.organizationId,
  })
  await stage.house.as('recorder', body.id)
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
