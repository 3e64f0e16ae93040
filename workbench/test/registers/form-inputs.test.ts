import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

const said = (zh: string) => ({ words: { zh } })
const form = {
  code: 'new',
  version: 1,
  ...said('科普示范基地'),
  fields: [
    { code: 'f1', ...said('牌匾名称'), type: 'translated' },
    { code: 'f2', ...said('有效期'), type: 'period', open: true },
    { code: 'f3', ...said('计划月份'), type: 'month' },
    {
      code: 'f4',
      ...said('展厅'),
      type: 'rows',
      several: { most: 3 },
      cells: [
        { code: 'c1', ...said('厅名'), type: 'line', required: true },
        { code: 'c2', ...said('面积'), unit: { zh: '平方米' }, type: 'decimal', digits: 2 },
        { code: 'c3', ...said('开放'), type: 'yes-no' },
      ],
    },
    {
      code: 'f5',
      ...said('总面积'),
      unit: { zh: '平方米' },
      type: 'decimal',
      digits: 2,
      computed: 'sum(f4.c2)',
    },
    { code: 'f6', ...said('免费'), type: 'yes-no' },
    { code: 'f7', ...said('收费原因'), type: 'line', required: true, when: '!f6' },
  ],
}

let stage: Stage
let address: string
beforeAll(async () => {
  stage = await openStage()
  const { organizationId } = stage.platform.world.region
  const officer = await stage.platform.as('officer', organizationId)
  const { status, body } = await officer.post('/api/register-kinds', { organizationId, form, place: true })
  expect(status).toBe(201)
  address = `${stage.url}/registers/${body.code}/definition`
})
afterAll(() => stage.close())

async function open(size: typeof desk): Promise<[Page, Locator]> {
  const page = await stage.as(['officer', stage.platform.world.region.organizationId], size)
  await page.goto(address)
  const tried = page.getByRole('complementary', { name: '预览' })
  await tried.getByRole('button', { name: '添加一行' }).waitFor()
  return [page, tried]
}
const cell = (tried: Locator, name: string, row: number) =>
  tried.getByRole('textbox', { name: `${name}，第 ${row} 行` })
const halls = (tried: Locator) =>
  tried
    .getByRole('textbox', { name: /^厅名/ })
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)('on a %s a table of rows is filled in, ordered and summed by keys', async (_, size) => {
  const [page, tried] = await open(size)
  for (const [n, [hall, floor]] of [
    ['一号厅', '30.25'],
    ['二号厅', '1,012.5'],
  ].entries()) {
    await tried.getByRole('button', { name: '添加一行' }).click()
    // A new row has the focus.
    await expect
      .poll(() => cell(tried, '厅名', n + 1).evaluate((one) => one === document.activeElement))
      .toBe(true)
    await page.keyboard.type(hall ?? '')
    await page.keyboard.press('Tab')
    await page.keyboard.type(floor ?? '')
  }
  await tried.getByText('1,042.75 平方米').waitFor()
  await page.keyboard.press('Alt+ArrowUp')
  expect(await halls(tried)).toEqual(['二号厅', '一号厅'])
  await expect.poll(() => cell(tried, '面积', 1).evaluate((one) => one === document.activeElement)).toBe(true)
  await tried.getByRole('button', { name: '添加一行' }).click()
  expect(await tried.getByRole('button', { name: '添加一行' }).isDisabled()).toBe(true)
  await cell(tried, '厅名', 3).fill('三号厅')
  await cell(tried, '面积', 3).fill('1.234')
  await tried.getByText('第 3 行“面积”：小数点后最多 2 位').waitFor()
  await tried.getByRole('button', { name: '删去第 3 行' }).click()
  await tried.getByText('第 3 行“面积”：小数点后最多 2 位').waitFor({ state: 'detached' })
  await tried.getByRole('radiogroup', { name: '开放，第 1 行' }).getByText('否').click()
  await settled(page)
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
})

test('an answer not given is neither yes nor no, and what it asks for comes and goes', async () => {
  const [, tried] = await open(desk)
  const free = tried.getByRole('radiogroup', { name: '免费' })
  const why = tried.getByRole('textbox', { name: '收费原因' })
  expect(await free.getByRole('radio', { name: '未填' }).isChecked()).toBe(true)
  expect(await why.count()).toBe(0)
  await free.getByText('否', { exact: true }).click()
  await why.fill('门票')
  await free.getByText('未填').click()
  await why.waitFor({ state: 'detached' })
  await free.getByText('否', { exact: true }).click()
  // What stood there is there again.
  expect(await why.inputValue()).toBe('门票')
})

test('periods, months and text in two scripts are typed as people write them', async () => {
  const [page, tried] = await open(desk)
  const type = async (name: string, text: string) => {
    await tried.getByRole('textbox', { name }).click()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await type('有效期（起）', '2021.9.18')
  await type('有效期（止）', '20210901')
  await tried.getByText('结束日期早于开始日期').waitFor()
  await tried.getByRole('textbox', { name: '有效期（止）' }).fill('2023-09-17')
  await page.keyboard.press('Enter')
  await tried.getByText('结束日期早于开始日期').waitFor({ state: 'detached' })
  await type('计划月份', '2021/10')
  expect(await tried.getByRole('textbox', { name: '计划月份' }).inputValue()).toBe('2021-10')
  await tried.getByRole('textbox', { name: '牌匾名称（中文）' }).fill('草原科普基地')
  const mongolian = tried.getByRole('textbox', { name: '牌匾名称（蒙古文）' })
  await mongolian.fill('ᠲᠠᠯ᠎ᠠ')
  expect(await mongolian.evaluate((one) => getComputedStyle(one).writingMode)).toBe('vertical-lr')
})
