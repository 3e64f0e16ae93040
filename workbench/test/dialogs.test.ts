import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communities } from '../../server/src/modules/registers/register.fixture.ts'
import { sessionOf } from '../../server/test/session-facts.ts'
import { openStage, type Stage, settled } from './stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  const { banner, league } = stage.platform.world
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  const facts = sessionOf(stage.platform.world, { title: '甲场', submit: true })
  expect((await clerk.post('/api/sessions', facts)).body.state).toBe('submitted')
  page = await stage.as(['checker', league.organizationId])
})
afterAll(() => stage.close())

interface Sight {
  /** Where its middle is. */
  at: [number, number]
  /** Whether a click there would reach it. */
  reached: boolean
}

/** How a thing stands in each of the first frames in which it is seen; looked at frame by frame, inside the browser. */
const firstSights = (selector: string, words: string) =>
  page.evaluate(`new Promise((tell) => {
    const sights = []
    const look = () => {
      const found = [...document.querySelectorAll(${JSON.stringify(selector)})]
        .find((one) => one.textContent.includes(${JSON.stringify(words)}) && one.getClientRects().length > 0)
      if (found) {
        const { x, y, width, height } = found.getBoundingClientRect()
        const at = [Math.round(x + width / 2), Math.round(y + height / 2)]
        sights.push({ at, reached: found.contains(document.elementFromPoint(...at)) })
      }
      if (sights.length < 15) requestAnimationFrame(look)
      else tell(sights)
    }
    look()
  })`) as Promise<Sight[]>

/** Presses the key and clicks where the opened thing was first seen, which is where it must have stood ever since. */
async function pressAndClick(key: string, selector: string, words: string) {
  const sights = firstSights(selector, words)
  await page.keyboard.press(key)
  const all = await sights
  const at = all[0]?.at ?? [0, 0]
  expect(all).toEqual(all.map(() => ({ at, reached: true })))
  await page.mouse.click(...at)
}

async function opened() {
  await page.goto(`${stage.url}/checks`)
  await page.getByRole('button', { name: '退回' }).first().waitFor()
  await settled(page)
}

test('what is in a dialog stands still and can be clicked from the first frame it is seen', async () => {
  await opened()
  await pressAndClick('r', '.ant-modal button', '缺少照片或签到表')
  await expect.poll(() => page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('缺少照片或签到表')
})

test('and so it is with a question that asks whether one is sure', async () => {
  await opened()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await pressAndClick('a', '.ant-modal button', '取消')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
})

test('one can write at once: the first field has the keys', async () => {
  await opened()
  await page.keyboard.press('r')
  const field = page.getByRole('dialog').getByRole('textbox')
  await field.waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
  await page.keyboard.type('no photo')
  expect(await field.inputValue()).toBe('no photo')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
})

/** A dialog whose first field is a day, on a page that fetches calendars only when told to. */
async function waitingForCalendar() {
  const { region } = stage.platform.world
  const officer = await stage.platform.as('officer', region.organizationId)
  const own = { organizationId: region.organizationId, ...communities }
  const { code } = (await officer.post('/api/register-kinds', own)).body
  const late = await stage.as(['officer', region.organizationId])
  let come = () => {}
  const coming = new Promise<void>((resolve) => {
    come = resolve
  })
  await late.route('**/assets/date-picker-*.js', async (route) => {
    await coming
    await route.continue()
  })
  await late.goto(`${stage.url}/registers/${code}/definition`)
  await late.getByRole('button', { name: '停用名录' }).click()
  const dialog = late.getByRole('dialog')
  const day = dialog.getByRole('textbox', { name: '从哪天起停用' })
  await expect.poll(() => hasKeys(day)).toBe(true)
  return { late, dialog, day, come, officer, code }
}
const hasKeys = (field: Locator) => field.evaluate((it) => it === it.ownerDocument.activeElement)

test('a calendar that comes late covers nothing in the dialog, and opens for who asks for it', async () => {
  const { late, dialog, day, come, officer, code } = await waitingForCalendar()
  come()
  await dialog.locator('.ant-picker').waitFor()
  await expect.poll(() => hasKeys(day)).toBe(true)
  await settled(late)
  const calendar = late.locator('.ant-picker-dropdown')
  expect(await calendar.count()).toBe(0)
  await day.click()
  await calendar.waitFor()
  await officer.del(`/api/register-kinds/${code}`)
})

test('a calendar that comes late leaves the keys to whoever writes elsewhere by then', async () => {
  const { dialog, day, come } = await waitingForCalendar()
  const why = dialog.getByRole('textbox', { name: '停用原因' })
  await why.fill('并入')
  come()
  await dialog.locator('.ant-picker').waitFor()
  await why.page().waitForTimeout(100)
  expect(await hasKeys(why)).toBe(true)
  await why.page().keyboard.type('新名录')
  expect(await why.inputValue()).toBe('并入新名录')
  expect(await day.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$|^$/)
})
