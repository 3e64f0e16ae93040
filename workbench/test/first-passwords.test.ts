import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('people read in are led to their passwords, and what was made when the line is cut is saved', async () => {
  const page = await stage.as(['administrator', stage.platform.world.region.organizationId], phone)
  await page.goto(`${stage.url}/imports`)
  await settled(page)
  // More than are made at once.
  const people = Array.from({ length: 41 }, (_, n) => `新人${n},newcomer${n}`)
  const buffer = Buffer.from(['姓名,账号', ...people].join('\n'))
  const file = { name: '人员.csv', mimeType: 'text/csv', buffer }
  await page.locator('input[type=file]').last().setInputFiles(file)
  await page.getByRole('button', { name: '导入 41 条' }).click()
  await page.getByRole('link', { name: '去生成链接' }).click()
  await page.getByRole('button', { name: '改发初始密码' }).click()
  await page.getByText('41 人还没有密码，不能登录').waitFor()
  await page.getByText('还没有密码', { exact: true }).first().waitFor()

  let asked = 0
  await page.route('**/api/initial-passwords', (route) =>
    route.request().method() === 'POST' && ++asked > 1 ? route.abort() : route.continue(),
  )
  const [part] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成密码并下载名单' }).click(),
  ])
  expect(part.suggestedFilename()).toMatch(/^初始密码名单-.*\.xlsx$/)
  await page.getByText('名单已下载（40 人）；还有 1 人没有密码，不能登录').waitFor()
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)

  await page.unroute('**/api/initial-passwords')
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成密码并下载名单' }).click(),
  ])
  await page.getByText(/^41 人的密码已生成/).waitFor()
  await page.getByText('待改初始密码').first().waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})
