import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstScreens, lightScreens, tooHeavy, weighScreens } from '../../tools/script-weight.ts'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const open = async () => {
  const page = await stage.as(['leader', stage.platform.world.region.organizationId])
  await page.goto(`${stage.url}/`)
  await page.getByRole('link', { name: '数据', exact: true }).waitFor()
  await settled(page)
  return page
}
const aPart = '**/assets/activities-page-*.js'

test('the first screens, lists and records fetch no more script than they may', async () => {
  const weighed = weighScreens()
  expect(weighed.map(({ screen }) => screen)).toEqual(
    expect.arrayContaining([...firstScreens, ...lightScreens()]),
  )
  expect(tooHeavy(weighed)).toEqual([])
  expect(tooHeavy([{ screen: firstScreens[0] ?? '', gzip: 1e6 }])).toEqual([
    expect.stringContaining('1000 kB'),
  ])
})

test('a part that a new release took away begins the page anew, once, where one wanted to go', async () => {
  const page = await open()
  let missing = 2
  await page.route(aPart, (route) => (missing-- > 0 ? route.fulfill({ status: 404 }) : route.fallback()))
  await page.getByRole('link', { name: '活动', exact: true }).click()
  // The page begun anew misses it again, and does not begin anew for ever: it says so, and a click goes on.
  await page.getByText('这一部分没有打开').waitFor()
  await page.getByText('系统刚更新过，重新打开就好').waitFor()
  await expect.poll(() => missing).toBe(0)
  expect(await stumblingStones(page)).toEqual([])
  await page.getByRole('button', { name: '重新打开' }).click()
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
})

test('without a network a part says so, and opens by itself once there is one', async () => {
  const page = await open()
  await page.context().setOffline(true)
  await page.getByRole('link', { name: '活动', exact: true }).click()
  await page.getByText('没有网络，联网后自动重新打开').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
})

test('a dialog that does not come says so, and the page below it stays as it was', async () => {
  const page = await open()
  const dialog = '**/assets/save-view-*.js'
  await page.route(dialog, (route) => route.abort())
  await page.getByRole('link', { name: '活动', exact: true }).click()
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
  await page.getByPlaceholder('活动名称或地点').fill('讲座')
  const save = async () => {
    await page.getByRole('button', { name: '常用筛选' }).click()
    await page.getByRole('menuitem', { name: '保存' }).click()
  }
  await save()
  await page.getByText('这个窗口没有打开').first().waitFor()
  expect(await page.getByPlaceholder('活动名称或地点').inputValue()).toBe('讲座')
  await page.unroute(dialog)
  await page.reload()
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
  await save()
  await page.getByRole('dialog').getByRole('textbox').waitFor()
})

test('where nothing of the workbench comes, a sentence stands instead of a white page', async () => {
  const page = await stage.stranger()
  await page.route('**/assets/base-*.js', (route) => route.abort())
  await page.goto(stage.url)
  await page.getByRole('alert').getByText('工作台没有完全打开').waitFor()
  await page.unroute('**/assets/base-*.js')
  await page.getByRole('button', { name: '重新打开' }).click()
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
})
