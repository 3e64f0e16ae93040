import { afterAll, beforeAll, expect, test } from 'vitest'
import { campNotes, photo, send } from '../../server/src/modules/evidence/evidence.fixture.ts'
import { sessionOf } from '../../server/test/session-facts.ts'
import { openStage, type Stage, stumblingStones } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a checker sees that a photo was taken in another banner', async () => {
  const { banner, league } = stage.platform.world
  const recorder = await stage.platform.as('recorder', banner.organizationId)
  // 116°05′ E, 43°57′ N lies in Xilinhot.
  const { body } = await send(recorder, '营地.jpg', await photo(campNotes))
  const facts = sessionOf(stage.platform.world, { title: '异地照片', evidence: [body.id], submit: true })
  const { id } = (await recorder.post('/api/sessions', facts)).body
  const page = await stage.as(['checker', league.organizationId])
  await page.goto(`${stage.url}/checks/${id}`)
  await page.getByText('有照片拍摄于锡林浩特市，不在活动所在地。').waitFor()
  expect(await stumblingStones(page)).toEqual([])
})
