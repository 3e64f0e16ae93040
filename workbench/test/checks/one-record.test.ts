import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a line that is cut after the server has saved makes no second record', async () => {
  const { banner } = stage.platform.world
  const page = await stage.as(['recorder', banner.organizationId])
  const keys: (string | undefined)[] = []
  await page.route('**/api/sessions', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    keys.push(route.request().headers()['idempotency-key'])
    // The first answer is lost on its way back.
    if (keys.length === 1) {
      await route.fetch()
      return route.abort()
    }
    return route.continue()
  })
  await page.goto(`${stage.url}/activities/new`)
  await page.getByLabel('活动名称').fill('只记一次的讲座')
  await page.getByLabel('地点', { exact: true }).fill('文化站')
  await page.getByLabel('线下（人次）').fill('40')
  await page.getByRole('button', { name: '提交核对' }).click()
  await page.getByRole('heading', { name: '只记一次的讲座' }).waitFor()
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
  const rows = await stage.platform.db
    .selectFrom('session')
    .select('id')
    .where('title', '=', '只记一次的讲座')
    .execute()
  expect(rows).toHaveLength(1)
})

test('without a network the form keeps what was typed and says what to do', async () => {
  const { banner } = stage.platform.world
  const page = await stage.as(['recorder', banner.organizationId])
  await page.goto(`${stage.url}/activities/new`)
  await page.getByLabel('活动名称').fill('断网时的讲座')
  await page.getByLabel('地点', { exact: true }).fill('文化站')
  await page.getByLabel('线下（人次）').fill('40')
  await page.route('**/api/sessions', (route) => route.abort())
  await page.getByRole('button', { name: '提交核对' }).click()
  await page.getByRole('alert').getByText('请再点“提交核对”').waitFor()
  expect(await page.getByLabel('活动名称').inputValue()).toBe('断网时的讲座')
  await page.unroute('**/api/sessions')
  await page.getByRole('button', { name: '提交核对' }).click()
  await page.getByRole('heading', { name: '断网时的讲座' }).waitFor()
})

test('wrong input is named at its field, in the server’s words', async () => {
  const { banner } = stage.platform.world
  const page = await stage.as(['recorder', banner.organizationId])
  await page.goto(`${stage.url}/activities/new`)
  await page.getByLabel('活动名称').fill('没有人的讲座')
  await page.getByLabel('地点', { exact: true }).fill('文化站')
  await page.getByRole('button', { name: '提交核对' }).click()
  await page.getByRole('alert').getByText('线下和线上人数都是 0').first().waitFor()
  await page.getByLabel('活动名称').fill('')
  await page.getByRole('button', { name: '提交核对' }).click()
  await page.getByText('请填写此项').waitFor()
})
