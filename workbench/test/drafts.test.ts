import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../../server/src/modules/evidence/evidence.fixture.ts'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

const password = 'a long password'
const title = '（夏季）草原防火科普讲座'

let stage: Stage
let page: Page
let account: string
beforeAll(async () => {
  stage = await openStage()
  account = await addRecorder('图雅', 'tuya')
  page = await stage.stranger()
  await page.goto(`${stage.url}/activities/new`)
  await signIn(page, account)
  await page.getByRole('heading', { name: '记一场活动' }).waitFor()
})
afterAll(() => stage.close())

/** A recorder of the banner with a password of their own. */
async function addRecorder(name: string, wanted: string): Promise<string> {
  const { banner, region } = stage.platform.world
  const admin = await stage.platform.as('administrator', region.organizationId)
  const { organizationId } = banner
  const roles = [{ role: 'recorder', organizationId }]
  const made = await admin.post('/api/people', { name, account: wanted, organizationId, roles })
  const headers = { origin: stage.origin, 'content-type': 'application/json' }
  const entered = await fetch(`${stage.origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username: wanted, password: made.body.password }),
  })
  const changed = await fetch(`${stage.origin}/api/me/password`, {
    method: 'PUT',
    headers: { ...headers, cookie: (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '' },
    body: JSON.stringify({ password: made.body.password, newPassword: password }),
  })
  expect(changed.ok).toBe(true)
  return wanted
}

async function signIn(on: Page, as: string) {
  await on.getByLabel('账号').fill(as)
  await on.getByLabel('密码', { exact: true }).fill(password)
  await on.getByRole('button', { name: '登录', exact: true }).click()
}

const form = (on: Page = page) => ({
  title: on.getByLabel('活动名称'),
  place: on.getByLabel('地点', { exact: true }),
  offline: on.getByLabel('线下（人次）'),
  submit: on.getByRole('button', { name: '提交核对' }),
  restored: on.getByText(/已恢复 \d+月\d+日 \d\d:\d\d 未交的内容/),
})
const paper = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`签到表 ${name}`) })
const endSession = async () => {
  await stage.platform.db.deleteFrom('signIn').execute()
}

test('without a network all is kept, the sentence says so, and what was dropped in waits', async () => {
  await page.getByLabel('日期', { exact: true }).click()
  expect(await page.locator('.ant-picker-content th').first().textContent()).toBe('一')
  await page.keyboard.press('Escape')
  await form().title.fill(title)
  await form().place.fill('吉仁高勒镇文化站')
  await form().offline.fill('86')
  await page.setInputFiles('input[type=file]', paper('早到.txt'))
  await page.getByText('已上传').waitFor()
  await page.context().setOffline(true)
  await page.getByText('没有网络，联网后自动恢复').waitFor()
  await page.setInputFiles('input[type=file]', paper('断网.txt'))
  await page.getByText('等待网络').waitFor()
  await form().submit.click()
  await page.getByText('没有网络，内容已存在这台设备上，联网后再点“提交核对”').waitFor()
  expect(await stumblingStones(page)).toEqual([])
})

test('back on the line the sentence goes by itself, and the file goes on', async () => {
  await page.context().setOffline(false)
  await expect.poll(() => page.getByText('没有网络').count(), { timeout: 20_000 }).toBe(0)
  await expect.poll(() => page.getByText('已上传').count(), { timeout: 20_000 }).toBe(2)
})

test('opened anew, everything stands there again, said with its hour', async () => {
  await page.reload()
  await form().restored.waitFor()
  expect(await form().title.inputValue()).toBe(title)
  expect(await form().offline.inputValue()).toBe('86')
  await expect.poll(() => page.getByText('已上传').count()).toBe(2)
  await page.goto(`${stage.url}/organizations`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  await form().restored.waitFor()
  expect(await form().place.inputValue()).toBe('吉仁高勒镇文化站')
})

test('a second tab of the same form begins empty and leaves the first one alone', async () => {
  const second = await page.context().newPage()
  await second.goto(`${stage.url}/activities/new`)
  await second.getByText('这张表也在另一个标签页里开着').waitFor()
  expect(await form(second).title.inputValue()).toBe('')
  await form(second).title.fill('另一场')
  await second.waitForTimeout(500)
  await second.close()
  await page.reload()
  await form().restored.waitFor()
})

test('the session ends: the door opens over the page, and the same person goes on', async () => {
  // The newer of the two drafts stands there; it is given up, and the older one is next.
  if ((await form().title.inputValue()) === '另一场') {
    await page.getByRole('button', { name: '放弃草稿' }).click()
    await expect.poll(() => form().title.inputValue()).toBe('')
    await page.reload()
    await form().restored.waitFor()
  }
  expect(await form().title.inputValue()).toBe(title)
  await endSession()
  // Sent whatever lies over it: what the bell asks in the background may find the session ended a moment before.
  await form().submit.dispatchEvent('click')
  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await dialog.getByText('登录已过期').waitFor()
  expect(await form().title.inputValue()).toBe(title)
  await page.keyboard.press('Escape')
  await dialog.getByLabel('密码', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: title }).waitFor()
  const rows = await stage.platform.db
    .selectFrom('session')
    .select(['id', 'title', 'place'])
    .where('place', '=', '吉仁高勒镇文化站')
    .execute()
  expect(rows.map((row) => row.title)).toEqual([title])
  expect(
    await page
      .locator('article')
      .getByRole('link', { name: /\.txt$/ })
      .count(),
  ).toBe(2)
})

test('what was sent is not offered again; what was given up comes back for a moment only when asked', async () => {
  await page.goto(`${stage.url}/activities/new`)
  await settled(page)
  expect(await form().restored.count()).toBe(0)
  await form().title.fill('要放弃的')
  await page.waitForTimeout(500)
  await page.reload()
  await page.getByRole('button', { name: '放弃草稿' }).click()
  expect(await form().title.inputValue()).toBe('')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => form().title.inputValue()).toBe('要放弃的')
})

test('the next person at the same computer sees nothing of it; the first one finds it again', async () => {
  const other = await addRecorder('巴图', 'batu')
  await page.waitForTimeout(500)
  await endSession()
  await page.reload()
  await signIn(page, other)
  await page.getByRole('heading', { name: '记一场活动' }).waitFor()
  await settled(page)
  expect(await form().restored.count()).toBe(0)
  expect(await form().title.inputValue()).toBe('')
  await form().title.fill('巴图写的')
  await page.waitForTimeout(500)
  // Over Batu's page somebody else signs in: a clean page, and neither sees the other's.
  await endSession()
  await page.setInputFiles('input[type=file]', paper('谁的.txt'))
  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await dialog.getByLabel('账号').fill(account)
  await dialog.getByLabel('密码', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/desk')
  await page.goto(`${stage.url}/activities/new`)
  await form().restored.waitFor()
  expect(await form().title.inputValue()).toBe('要放弃的')
})

test('in sight of the recorder: what it will not count for, and what the checker will see of a photo', async () => {
  const { db } = stage.platform
  const series = { code: 'caravan', name: '科普大篷车联合行动', kind: 'brand' }
  await db
    .insertInto('series')
    .values(series as never)
    .execute()
  await page.goto(`${stage.url}/activities/new?like=`)
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await form().title.fill('大篷车进校园')
  const notice = page.getByText('不会计入“科普大篷车活动场次”')
  await notice.waitFor()
  await page.getByRole('button', { name: '改过来' }).click()
  await expect.poll(() => notice.count()).toBe(0)
  // Taken on another day, in another banner: 116°05′ E, 43°57′ N lies in Xilinhot.
  const notes = {
    IFD2: { DateTimeOriginal: '2021:09:18 06:30:00' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '43/1 57/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '116/1 5/1 0/1',
    },
  }
  const buffer = await photo(notes)
  await page.setInputFiles('input[type=file]', { name: '旧照.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText('拍摄于 2021-09-18，不在活动期间').waitFor()
  await page.getByText('拍摄地点在锡林浩特市').waitFor()
  expect(await stumblingStones(page)).toEqual([])
})
