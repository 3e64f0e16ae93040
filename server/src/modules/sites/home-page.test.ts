import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let empty: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  empty = await buildTestPlatform({ world: false })
})
afterAll(async () => {
  await platform.close()
  await empty.close()
})

const page = async (url = '/', of = platform) => (await of.app.inject({ url })).body

it('says whose it is, what this is, of when, and where to sign in; and no figure', async () => {
  const said = await page()
  expect(said).toContain('<html lang="zh-CN">')
  expect(said).toContain('<h1>内蒙古自治区科学技术协会</h1>')
  expect(said).toContain('<a class="action" href="/desk">登录工作台</a>')
  expect(said).toContain('本页由内蒙古自治区科学技术协会负责。截至 2022-01-20 10:00。')
  expect(said).not.toContain('class="value"')
})

it('speaks English where it is asked to, and Chinese whatever else is asked', async () => {
  expect(await page('/?lang=en')).toContain('<html lang="en">')
  expect(await page('/?lang=xx&lang=en')).toContain('<html lang="zh-CN">')
})

it('of an empty platform says that it has not begun', async () => {
  expect(await page('/', empty)).toContain('平台还没有启用')
})

it('escapes what people have written, and shows a changed name', async () => {
  await platform.db
    .updateTable('organization')
    .set({ name: '<b>科协</b> & "甲"', nameMongolian: 'ᠮᠣᠩᠭᠣᠯ' })
    .where('id', '=', platform.world.region.organizationId)
    .execute()
  await expect
    .poll(() => page(), { timeout: 10_000 })
    .toContain('<h1>&lt;b>科协&lt;/b> &amp; &quot;甲&quot;</h1>')
  expect(await page()).toContain('<p class="mongolian" lang="mn-Mong">ᠮᠣᠩᠭᠣᠯ</p>')
})
