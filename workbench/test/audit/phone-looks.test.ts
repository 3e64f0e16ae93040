import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

const number = '19900001234'
const shown = '199****1234'

let stage: Stage
let admin: Page
let person: string

beforeAll(async () => {
  stage = await openStage()
  const { region, banner } = stage.platform.world
  const by = await stage.platform.as('administrator', region.organizationId)
  const added = { account: 'tuya', name: '图雅', organizationId: banner.organizationId, phone: number }
  person = (await by.post('/api/people', added)).body.person.id
  // Somebody else's number is looked at too, and must not be among the answers.
  const other = await by.post('/api/people', { ...added, account: 'bayar', name: '巴雅尔' })
  expect((await by.get(`/api/people/${other.body.person.id}/phone`)).status).toBe(200)
  admin = await stage.as(['administrator', region.organizationId])
})
afterAll(() => stage.close())

const rows = (page: Page) => page.locator('tbody tr').filter({ visible: true })

/** From day to day, typed as one types it. */
async function choose(page: Page, from: string, to: string) {
  await page.getByLabel('从–到').click()
  for (const [title, day] of [
    ['从', from],
    ['到', to],
  ] as const) {
    await page.getByPlaceholder(title, { exact: true }).fill(day)
    await page.keyboard.press('Enter')
  }
  await page.waitForURL(/to=/)
}

test('an administrator sees the number masked, and whole for a click', async () => {
  await admin.goto(`${stage.url}/people`)
  await admin.getByText(shown).first().waitFor()
  expect(await admin.content()).not.toContain(number)
  await admin.goto(`${stage.url}/people/${person}`)
  await admin.getByRole('button', { name: '显示', exact: true }).click()
  await admin.getByText(number).waitFor()
  await admin.getByRole('button', { name: '隐藏', exact: true }).click()
  expect(await admin.content()).not.toContain(number)
})

test('an auditor asks by filters who saw this person’s number this month, and finds it', async () => {
  const { region } = stage.platform.world
  const page = await stage.as(['auditor', region.organizationId])
  await page.goto(`${stage.url}/audit`)
  await settled(page)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
  await page.getByLabel('涉及的人员或记录').fill('图雅')
  await page.waitForURL(/about=/)
  await page.getByLabel('事项').selectOption({ label: '个人信息与加密密钥' })
  await choose(page, `${today.slice(0, 7)}-01`, today)
  await settled(page)
  expect(await rows(page).allTextContents()).toEqual([expect.stringMatching(/查看图雅的手机号.*乌兰/)])
  await page.getByText('查看图雅的手机号').first().click()
  await page.getByText('来源地址').waitFor()
  await page.goto(`${stage.url}/audit?about=图雅&group=personal-data&from=2020-06-01&to=2020-06-30`)
  await page.getByText('没有符合条件的审计记录').waitFor()
})

test('one changes one’s own number, sees it without a trace, and takes it away', async () => {
  const { banner, region } = stage.platform.world
  const page = await stage.as(['recorder', banner.organizationId], phone)
  await page.goto(`${stage.url}/account`)
  await page.getByRole('button', { name: '填写手机号' }).click()
  await page.getByLabel('手机号', { exact: true }).fill('12345')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('请写 11 位手机号').first().waitFor()
  await page.getByLabel('手机号', { exact: true }).fill('199 0000 5678')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('199****5678').waitFor()
  // Fields of passwords have a button of that name too.
  await page.locator('dl').getByRole('button', { name: '显示', exact: true }).click()
  await page.getByText('19900005678').waitFor()
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '更改手机号' }).click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('未填').waitFor()
  const auditor = await stage.platform.as('auditor', region.organizationId)
  const { items } = (await auditor.get('/api/audit?group=personal-data&about=乌兰')).body
  expect(items.map(({ action }: { action: string }) => action)).toEqual([
    'person.phone-changed',
    'person.phone-changed',
  ])
})
