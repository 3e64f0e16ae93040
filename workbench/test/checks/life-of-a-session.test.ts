import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, pickReason, type Stage, settled } from '../stage.ts'

let stage: Stage
let recorder: Page
let checker: Page
const title = '科技冬春行饲草料加工技术培训'

beforeAll(async () => {
  stage = await openStage()
  const { banner, league } = stage.platform.world
  recorder = await stage.as(['recorder', banner.organizationId])
  checker = await stage.as(['checker', league.organizationId])
})
afterAll(() => stage.close())

// One red pixel, as small as a photo can be and still be one.
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)

async function figure(metric: string): Promise<string | null> {
  const { platform } = stage
  const leader = await platform.as('leader', platform.world.region.organizationId)
  const query = `metric=${metric}&organization=${platform.world.region.organizationId}`
  const { body } = await leader.get(`/api/figures?${query}&period=${new Date().getFullYear()}`)
  return body.value
}

test('a recorder records a session with its photo and sees beforehand what it will count for', async () => {
  await recorder.goto(`${stage.url}/activities`)
  await settled(recorder)
  await recorder.keyboard.press('n')
  await recorder.getByRole('heading', { name: '记一场活动' }).waitFor()
  await recorder.getByLabel('活动名称').fill(title)
  await recorder.getByLabel('地点', { exact: true }).fill('吉仁高勒镇文化站')
  await recorder.getByLabel('线下（人次）').fill('230')
  await recorder.getByText('+230 人次').first().waitFor()
  await recorder.setInputFiles('input[type=file]', { name: 'site.png', mimeType: 'image/png', buffer: photo })
  await recorder.getByText('已上传').waitFor()
  await recorder.getByRole('button', { name: '提交核对' }).click()
  await recorder.getByRole('heading', { name: title }).waitFor()
  await recorder.locator('article').getByText('待核对').waitFor()
  expect(await recorder.locator('article figure img').count()).toBe(1)
  expect(await figure('popsci-publicity-events')).toBe('0')
})

test('the checker returns it with a usual reason, by keyboard alone', async () => {
  await checker.goto(`${stage.url}/`)
  await checker.getByRole('link', { name: new RegExp(title) }).click()
  await checker.getByRole('button', { name: /通过/ }).waitFor()
  await checker.keyboard.press('r')
  await pickReason(checker, '人数与凭证不符')
  await checker.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await checker.getByText('没有等您核对的记录').waitFor()
})

test('the recorder finds it at home with the reason, mends it and hands it in again', async () => {
  await recorder.goto(`${stage.url}/`)
  await recorder.getByRole('link', { name: /人数与凭证不符/ }).click()
  await recorder.getByText('退回了这条记录').waitFor()
  await recorder.getByLabel('线下（人次）').fill('210')
  await recorder.setInputFiles('input[type=file]', {
    name: 'sheet.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('签到表'),
  })
  await recorder.getByText('已上传').waitFor()
  await recorder.getByRole('button', { name: '提交核对' }).click()
  await recorder.locator('article').getByText('待核对').waitFor()
  await recorder.locator('article').getByRole('link', { name: 'sheet.txt' }).waitFor()
  expect(await recorder.locator('article figure img').count()).toBe(1)
})

test('what proves the wrong thing is taken off while the record is open; the rest stays', async () => {
  const { platform } = stage
  const { banner, league } = platform.world
  const clerk = await platform.as('recorder', banner.organizationId)
  const [id] = (await clerk.get(`/api/sessions?organizationId=${banner.organizationId}`)).body.items.map(
    (item: { id: string }) => item.id,
  )
  const head = await platform.as('checker', league.organizationId)
  const { version } = (await head.get(`/api/sessions/${id}`)).body.session
  expect(
    (await head.post(`/api/sessions/${id}/return`, { version, reason: '签到表不是这一场的' })).status,
  ).toBe(200)
  await recorder.goto(`${stage.url}/activities/${id}/change`)
  await recorder.getByRole('link', { name: 'site.png' }).waitFor()
  await recorder.getByRole('button', { name: '移除 sheet.txt' }).click()
  await recorder.getByRole('button', { name: '提交核对' }).click()
  await recorder.locator('article').getByText('待核对').waitFor()
  await expect
    .poll(() => recorder.locator('article').getByRole('link', { name: 'sheet.txt' }).count())
    .toBe(0)
  expect(await recorder.locator('article figure img').count()).toBe(1)
})

test('accepted with one key, it is counted everywhere at once', async () => {
  await checker.goto(`${stage.url}/checks`)
  // Since it was last returned the list was taken off; what else was mended was seen before.
  const changed = checker.getByRole('table', { name: '改动' }).first()
  await checker.getByRole('heading', { name: '退回后的改动' }).waitFor()
  expect(await changed.getByRole('row').allInnerTexts()).toEqual([
    expect.stringContaining('原来'),
    expect.stringContaining('sheet.txt'),
  ])
  await checker.locator('[aria-keyshortcuts=a]').waitFor()
  await checker.keyboard.press('a')
  await checker.getByText('没有等您核对的记录').waitFor()
  expect(await figure('popsci-publicity-events')).toBe('1')
  expect(await figure('popsci-activity-beneficiaries')).toBe('210')
  await checker.goto(`${stage.url}/`)
  await checker.getByRole('link', { name: /^210/ }).waitFor()
})

test('a correction says beforehand what each total will change by, and the history afterwards', async () => {
  await checker.goto(`${stage.url}/activities`)
  await checker.getByRole('link', { name: title }).click()
  await checker.getByRole('button', { name: '更正' }).click()
  await checker.getByLabel('线下（人次）').fill('200')
  const preview = checker.getByRole('table', { name: '改动' })
  await preview.getByText('（−10）').first().waitFor()
  expect((await preview.allInnerTexts()).join()).toContain('科普活动受众人次')
  await checker.getByLabel('更正原因').fill('重复数了十人')
  await checker.getByRole('button', { name: '更正', exact: true }).click()
  await checker.locator('article').getByText('重复数了十人').waitFor()
  await checker.locator('article').getByText('（−10）').first().waitFor()
  expect(await figure('popsci-activity-beneficiaries')).toBe('200')
})

test('a record handed in can be taken back until somebody has said yes', async () => {
  await recorder.goto(`${stage.url}/activities/new`)
  await recorder.getByLabel('活动名称').fill('取回的讲座')
  await recorder.getByLabel('地点', { exact: true }).fill('文化站')
  await recorder.getByLabel('线下（人次）').fill('20')
  await recorder.getByRole('button', { name: '提交核对' }).click()
  await recorder.locator('article').getByText('等待锡林郭勒盟科学技术协会核对').waitFor()
  await recorder.getByRole('button', { name: '取回修改' }).click()
  await recorder.locator('article').getByText('草稿').first().waitFor()
})

test('a number far beyond the inhabitants is asked for once, and refused when not confirmed', async () => {
  await recorder.goto(`${stage.url}/activities/new`)
  await recorder.getByLabel('活动名称').fill('那达慕科普展')
  await recorder.getByLabel('地点', { exact: true }).fill('赛马场')
  await recorder.getByLabel('线下（人次）').fill('900000')
  await recorder.getByRole('button', { name: '提交核对' }).click()
  await recorder.getByRole('dialog').getByText('常住人口').waitFor()
  await recorder.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await recorder.getByRole('alert').getByText('不太寻常').waitFor()
  expect(await recorder.getByLabel('线下（人次）').inputValue()).toBe('900000')
})

test('the choice of areas is that of the session’s day', async () => {
  const { platform } = stage
  const administrator = await platform.as('administrator', platform.world.region.organizationId)
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const area = { code: '152526108', name: '新城镇', since: daysAgo(10) }
  expect((await administrator.post('/api/areas', area)).status).toBe(201)
  await recorder.goto(`${stage.url}/activities/new`)
  const offered = recorder.getByRole('option', { name: /新城镇/ }).or(recorder.getByTitle(/新城镇/))
  for (const [day, stands] of [
    [daysAgo(20), false],
    [daysAgo(5), true],
  ] as const) {
    await recorder.getByLabel('日期', { exact: true }).fill(day)
    await recorder.keyboard.press('Tab')
    await recorder.getByLabel('所在地').click()
    await recorder.getByLabel('所在地').fill('新城')
    if (stands) await offered.first().waitFor()
    else await recorder.getByText('没有“新城”，换个名称').waitFor()
    await recorder.keyboard.press('Escape')
  }
})
