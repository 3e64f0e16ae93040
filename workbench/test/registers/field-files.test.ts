import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../../../server/src/modules/evidence/evidence.fixture.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let page: Page
let list: string
let picture: Buffer
beforeAll(async () => {
  stage = await openStage()
  page = await stage.as(['officer', stage.platform.world.region.organizationId], desk)
  picture = await photo()
})
afterAll(() => stage.close())

const opened = () => page.locator('li').filter({ has: page.locator('[aria-expanded=true]') })
const shown = () => page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
const dialog = () => page.getByRole('dialog')
/** The place of one field in a form, with all that stands in it. */
const place = (name: string): Locator =>
  dialog()
    .locator('.ant-form-item')
    .filter({ has: page.locator('label', { hasText: name }) })
const cards = (name: string) =>
  place(name)
    .getByRole('button', { name: /^移除/ })
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.replace('移除 ', '')))

async function addField(name: string) {
  await opened().getByRole('textbox', { name: '名称' }).first().fill(name)
  await opened().getByRole('combobox', { name: '填什么' }).click()
  await shown().getByText('照片和附件').first().click()
}

/** Lets a file go over something, or over nothing in particular. */
async function letGo(over: Locator, name: string) {
  const given = await page.evaluateHandle(
    ([called = '', bytes = '']) => {
      const carried = new DataTransfer()
      const content = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))
      carried.items.add(new File([content], called, { type: 'image/jpeg' }))
      return carried
    },
    [name, picture.toString('base64')] as const,
  )
  for (const type of ['dragover', 'drop']) await over.dispatchEvent(type, { dataTransfer: given })
}

test('a list is made with two fields of files; in its preview nothing is sent', async () => {
  await page.goto(`${stage.url}/registers/new`)
  await page.getByRole('textbox', { name: '名称' }).first().fill('共建协议')
  await addField('协议扫描件')
  await opened().getByText('必须填写').click()
  await opened().getByText('更多设置').click()
  await opened()
    .getByRole('combobox', { name: /^在列表中/ })
    .click()
  await shown().getByText('显示在列表中').click()
  await page.getByRole('button', { name: '添加填报项' }).click()
  await addField('命名文件')
  const tried = page.getByRole('complementary', { name: '预览' })
  expect(await tried.getByText('登记时在这里添加照片和文件').count()).toBe(2)
  expect(await tried.locator('input[type=file]').count()).toBe(0)
  expect(await stumblingStones(page)).toEqual([])
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/registers\/list-[a-z]+(\?|$)/)
  list = page.url()
})

test('each field takes its own files, by hand, let go over it, or for the record as a whole', async () => {
  await page.getByRole('button', { name: /登记/ }).first().click()
  await dialog().getByRole('textbox', { name: '名称' }).fill('双拥共建')
  await dialog().getByRole('button', { name: '提交核对' }).click()
  await place('协议扫描件').getByText('请填写此项').waitFor()
  await letGo(place('协议扫描件').locator('[data-files]'), '协议.jpg')
  await place('协议扫描件').getByText('请填写此项').waitFor({ state: 'detached' })
  await letGo(page.locator('body'), '现场.jpg')
  await place('命名文件')
    .locator('input[type=file]')
    .setInputFiles({ name: '命名.txt', mimeType: 'text/plain', buffer: Buffer.from('关于命名的通知') })
  await expect.poll(() => dialog().getByText('已上传').count(), { timeout: 20_000 }).toBe(3)
  expect(await stumblingStones(page)).toEqual([])
})

test('a page opened anew has them again, each in its field, and each opens at the record', async () => {
  await page.waitForTimeout(500)
  await page.reload()
  await page.getByRole('button', { name: /登记/ }).first().click()
  await dialog()
    .getByText(/已恢复/)
    .waitFor()
  await expect.poll(() => dialog().getByText('已上传').count()).toBe(3)
  expect(await Promise.all(['协议扫描件', '命名文件', '凭证'].map(cards))).toEqual([
    ['协议.jpg'],
    ['命名.txt'],
    ['现场.jpg'],
  ])
  await dialog().getByRole('button', { name: '提交核对' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page
    .getByRole('row', { name: /双拥共建/ })
    .getByText('1 份文件')
    .waitFor()
  await page.getByRole('link', { name: '双拥共建' }).click()
  const record = page.getByRole('complementary')
  const fact = (name: string) =>
    record.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]')
  await fact('协议扫描件').getByRole('button').click()
  await page.locator('.ant-image-preview-img').waitFor()
  await page.keyboard.press('Escape')
  const file = fact('命名文件').getByRole('link', { name: '命名.txt' })
  const address = await file.getAttribute('href')
  expect((await page.request.get(`${stage.origin}${address}`)).status()).toBe(200)
  // What proves the record as a whole stands apart.
  expect(await record.getByRole('img', { name: '现场.jpg' }).count()).toBe(1)
  await settled(page)
  expect(await stumblingStones(page)).toEqual([])
  await page.setViewportSize(phone)
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await page.setViewportSize(desk)
})

test('the list is narrowed to what has files', async () => {
  await page.goto(list)
  await page.getByRole('link', { name: '双拥共建' }).waitFor()
  await page.getByLabel('命名文件', { exact: true }).selectOption('no')
  await page.getByRole('link', { name: '双拥共建' }).waitFor({ state: 'detached' })
})
