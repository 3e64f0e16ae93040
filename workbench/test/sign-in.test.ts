import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage
const password = 'a long password'

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function newPerson(): Promise<{ account: string; first: string }> {
  const { platform } = stage
  const admin = await platform.as('administrator', platform.world.region.organizationId)
  const account = `zhang.san.${admin.account.slice(1, 6)}`
  const organizationId = platform.world.banner.organizationId
  const body = { account, name: '张三', organizationId, roles: [{ role: 'recorder', organizationId }] }
  const made = await admin.post('/api/people', body)
  return { account, first: made.body.password }
}

test('a new person signs in, chooses a password, and lands where they wanted to go', async () => {
  const { account, first } = await newPerson()
  const page = await stage.stranger()
  await page.goto(`${stage.url}/activities`)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('alert').getByText('账号或密码不正确').waitFor()

  await page.getByLabel('密码', { exact: true }).fill(first)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor()
  await page.getByLabel('当前密码').fill(first)
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再输一次新密码').fill(`${password}!`)
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.getByText('两次输入的新密码不一样').waitFor()
  await page.getByLabel('再输一次新密码').fill(password)
  await page.getByRole('button', { name: '修改密码' }).click()

  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/desk/activities')
})

test('signing out leads back to the door, and the door stays shut', async () => {
  const page = await stage.as(['recorder', stage.platform.world.banner.organizationId])
  await page.goto(`${stage.url}/account`)
  await page.getByRole('heading', { name: '我的账号', level: 1 }).waitFor()
  await page.getByRole('button', { name: '我的账号' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
  await page.goto(`${stage.url}/organizations`)
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
})

test('the door reads well on a phone, in each language', async () => {
  const page = await stage.stranger(phone)
  await page.goto(stage.url)
  await settled(page)
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  expect(await stumblingStones(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  // Nearly all of it is missing: what is there is shown, the rest in Chinese, and the door says so; never a bare key.
  await page.getByRole('button', { name: 'ᠮᠣᠩᠭᠣᠯ' }).click()
  await page.getByText(/蒙古文只有 \d+ 条，还没有审校；其余 \d{3,} 条显示中文。/).waitFor()
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
  const shown = await page.locator('main').textContent()
  expect(shown).toContain('ᠮᠡᠳᠡᠯᠭᠡ')
  expect(shown).not.toMatch(/\b[a-z]+(?:[A-Z][a-z]+)?\.[a-zA-Z.]+\b/)
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
})
