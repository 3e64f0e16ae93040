import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let speakers: string
beforeAll(async () => {
  stage = await openStage()
  const { region, banner } = stage.platform.world
  const chief = await stage.platform.as('officer', region.organizationId)
  const made = await chief.post('/api/register-kinds', {
    ...{ organizationId: region.organizationId, place: false },
    person: { phone: 'asked', idNumber: 'none', born: 'none' },
    form: {
      code: 'new',
      version: 1,
      words: { zh: '科普宣讲员' },
      fields: [{ code: 'f1', words: { zh: '专长' }, type: 'line', most: 40 }],
    },
  })
  speakers = made.body.code
  const entered = await chief.post(`/api/registers/${speakers}/records`, {
    ...{
      name: '乌云高娃',
      organizationId: banner.organizationId,
      since: '2021-03-01',
      values: { f1: '气象' },
    },
    member: { phone: '19900000001' },
  })
  const checker = await stage.platform.as('checker', region.organizationId)
  await checker.post(`/api/register-records/${entered.body.id}/accept`, { version: 1 })
})
afterAll(() => stage.close())

const opened = (page: Page) => page.locator('li').filter({ has: page.locator('[aria-expanded=true]') })
const shown = (page: Page) => page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
const choice = (page: Page, name: string) =>
  page.getByRole('combobox', { name: new RegExp(`^${name}( ?（选填）)?$`) })

async function addField(page: Page, name: string, type: string) {
  await opened(page).getByRole('textbox', { name: '名称' }).first().fill(name)
  await opened(page).getByRole('combobox', { name: '填什么' }).click()
  await shown(page).getByText(type).first().click()
}

test('a list names people and records of another list, which are found by typing and lead on', async () => {
  const { region } = stage.platform.world
  const page = await stage.as(['officer', region.organizationId], desk)
  await page.goto(`${stage.url}/registers/new`)
  await page.getByRole('textbox', { name: '名称' }).first().fill('优秀宣讲团')
  await addField(page, '负责人', '人员')
  await page.getByRole('button', { name: '添加填报项' }).click()
  await addField(page, '主讲', '名录中的记录')
  await opened(page).getByRole('combobox', { name: '来自哪个名录' }).fill('科普宣讲')
  await shown(page).getByText('科普宣讲员').first().click()
  expect(await stumblingStones(page)).toEqual([])
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/registers\/list-[a-z]+(\?|$)/)

  await page.getByRole('button', { name: /登记/ }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '名称' }).fill('草原宣讲团')
  for (const [label, word] of [
    ['负责人', '乌云'],
    ['主讲', '高娃'],
  ] as const) {
    await choice(page, label).fill(word)
    await shown(page).getByText('乌云高娃').first().click()
  }
  await settled(page)
  expect(await stumblingStones(page)).toEqual([])
  await dialog.getByRole('button', { name: '提交' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '草原宣讲团' }).click()
  const record = page.getByRole('complementary')
  await record.getByRole('link', { name: '乌云高娃' }).first().waitFor()
  expect(await record.getByRole('link', { name: '乌云高娃' }).count()).toBe(2)
  await page.setViewportSize(phone)
  await settled(page)
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await record.getByRole('link', { name: '乌云高娃' }).first().click()
  await page.waitForURL(/\/members\//)
  await page.getByText('优秀宣讲团').waitFor()
})

test('a field that only officers write is shown to recorders, one that only officers see is not', async () => {
  const { region, banner } = stage.platform.world
  const page = await stage.as(['officer', region.organizationId], desk)
  await page.goto(`${stage.url}/registers/new`)
  await page.getByRole('textbox', { name: '名称' }).first().fill('达标社区')
  await addField(page, '评定等次', '一行文字')
  await opened(page).getByText('必须填写').click()
  await opened(page).getByText('更多设置').click()
  await opened(page).getByRole('combobox', { name: '谁能改' }).click()
  await shown(page).getByText('业务负责人').click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '添加填报项' }).click()
  await addField(page, '评审意见', '一行文字')
  await opened(page).getByText('必须填写').click()
  await opened(page).getByText('更多设置').click()
  await opened(page).getByRole('combobox', { name: '谁能看' }).click()
  await shown(page).getByText('业务负责人').click()
  await page.keyboard.press('Escape')
  expect(await stumblingStones(page)).toEqual([])
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/registers\/list-[a-z]+(\?|$)/)
  const list = new URL(page.url()).pathname.split('/').at(-1)

  const recorder = await stage.as(['recorder', banner.organizationId], phone)
  await recorder.goto(`${stage.url}/registers/${list}`)
  await recorder.getByRole('button', { name: /登记/ }).first().click()
  const dialog = recorder.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '名称' }).fill('朝阳社区')
  await dialog.getByText('评定等次').waitFor()
  expect(await dialog.getByRole('textbox', { name: '评定等次' }).count()).toBe(0)
  expect(await dialog.getByText('评审意见').count()).toBe(0)
  await settled(recorder)
  expect(await tooWide(recorder)).toBeLessThanOrEqual(0)
  await dialog.getByRole('button', { name: '提交' }).click()
  await dialog.waitFor({ state: 'detached' })
  await recorder.getByText('朝阳社区').first().waitFor()

  await page.getByRole('button', { name: /登记/ }).first().click()
  const mine = page.getByRole('dialog')
  await mine.getByRole('textbox', { name: '名称' }).fill('和平社区')
  await choice(page, '所属单位').fill(banner.organizationName)
  await shown(page).getByText(banner.organizationName).first().click()
  for (const [label, word] of [
    ['评定等次', '优秀'],
    ['评审意见', '宜再看一年'],
  ] as const)
    await mine.getByRole('textbox', { name: label }).fill(word)
  await mine.getByRole('button', { name: '提交' }).click()
  await mine.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '和平社区' }).click()
  await page.getByText('宜再看一年').waitFor()
  await recorder.goto(`${stage.url}/registers/${list}`)
  await recorder.getByRole('link', { name: '和平社区' }).click()
  await recorder.getByText('优秀').first().waitFor()
  expect(await recorder.getByText(/评审意见|宜再看一年/).count()).toBe(0)
})
