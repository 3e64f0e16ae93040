import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'
import { hold } from './figures-world.ts'

let stage: Stage
let page: Page
let league: number
const events = '/figures/popsci-publicity-events'

beforeAll(async () => {
  stage = await openStage()
  const { world } = stage.platform
  league = world.league.organizationId
  const region = world.region.organizationId
  const [own, beside] = [world.banner.organizationId, world.siblingBanner.organizationId]
  await hold(stage.platform, { title: '牧区急救讲座', hosts: [own], at: own, checkedAt: league })
  await hold(stage.platform, {
    title: '草原防火讲座',
    hosts: [own],
    at: own,
    checkedAt: league,
    day: '2024-09-02',
  })
  await hold(stage.platform, { title: '北斗导航讲座', hosts: [beside], at: beside, checkedAt: league })
  await hold(stage.platform, { title: '两旗联办讲座', hosts: [own, beside], at: own, checkedAt: league })
  await hold(stage.platform, { title: '盟里的讲座', hosts: [league], at: league, checkedAt: region })
  page = await stage.as(['leader', region, 'officer', region])
})
afterAll(() => stage.close())

const open = async (path: string, on = page) => {
  await on.goto(stage.url + path)
  await on.locator('main#main').waitFor()
  await settled(on)
}
const hero = (on = page) =>
  on
    .locator('main')
    .getByRole('link', { name: /^[\d,]+ ?次/ })
    .first()

describe('a number is a door', () => {
  test('from the number to the photo in three clicks, on an address that can be shared', async () => {
    await open(`${events}?unit=${league}&year=2024`)
    await hero().click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /草原防火讲座/ })
      .click()
    await page.getByRole('dialog').getByRole('heading', { name: '草原防火讲座' }).waitFor()
    const shared = page.url()
    await page.getByRole('dialog').locator('figure img').click()
    await page.locator('.ant-image-preview img').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').getByRole('heading', { name: '草原防火讲座' }).waitFor()
    await page.goto(shared)
    await settled(page)
    await page.getByRole('dialog').getByText('每场面向公众的科普活动计1次', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(new URL(page.url()).searchParams.has('figure')).toBe(false)
  })

  test('no amount is shown before it is known what it is an amount of', async () => {
    await open(`${events}?unit=${league}&year=2024`)
    await hero().click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /草原防火讲座/ })
      .click()
    await page.getByRole('dialog').getByRole('heading', { name: '草原防火讲座' }).waitFor()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/api\/metrics(\?|$)/, async (route) => {
      await held
      await route.continue()
    })
    const posted = page.waitForResponse(/\/api\/figures\/sources\//)
    await page.reload()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('heading', { name: '草原防火讲座' }).waitFor()
    await drawer.getByRole('heading', { name: '参加人数' }).waitFor()
    await (await posted).finished()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    const told = await drawer.getByText('每场面向公众的科普活动计1次').count()
    const amounts = await drawer.getByText(/^\+1/).count()
    release()
    expect([told, amounts]).toEqual([0, 0])
    await drawer.getByText('每场面向公众的科普活动计1次').first().waitFor()
    await drawer.getByText('科普宣传活动场次').first().waitFor()
    await page.unroute(/\/api\/metrics(\?|$)/)
  })

  test('a league is the sum of what lies below it, its own part, less what joint hosts would double', async () => {
    await open(`${events}?unit=${league}&year=2024`)
    expect(await hero().textContent()).toMatch(/^5/)
    const bars = page.getByRole('list', { name: '按单位' }).getByRole('listitem')
    const numbers = (await bars.allTextContents()).map((text) => Number(/(\d+)\s*次/.exec(text)?.[1]))
    // 3 + 2 of the two banners and 1 of the league itself; the joint session stands in both banners.
    expect(numbers.sort()).toEqual([1, 2, 3])
    await page.getByText('下级合计 5 ＋ 本级主办 1 － 联合主办重复 1 ＝ 5').waitFor()
    const months = page.getByRole('list', { name: '2024年各月' })
    await months.getByRole('button', { name: '9月 1' }).click()
    await page.getByText('锡林郭勒盟科学技术协会及下级 · 2024年9月').waitFor()
    expect(await hero().textContent()).toMatch(/^1/)
  })

  test('a unit is opened from its bar, and the map names the areas', async () => {
    await open(`${events}?unit=${league}&year=2024`)
    const map = page.getByRole('group', { name: /分布图/ })
    await map.getByText('西乌珠穆沁旗').waitFor()
    await page.getByRole('button', { name: '西乌珠穆沁旗科学技术协会' }).click()
    await expect.poll(() => hero().textContent()).toMatch(/^3/)
  })

  test('by whom it reached', async () => {
    await open(`/figures/popsci-activity-beneficiaries?unit=${league}&year=2024`)
    await page.getByText('按受众', { exact: true }).click()
    await page.getByRole('list', { name: '按受众' }).getByText('农牧民').waitFor()
  })
})

test('by keyboard alone: find a metric, open its number, a record, and close', async () => {
  await open(`${events}?unit=${league}&year=2024`)
  await page.getByRole('textbox', { name: '指标名称、拼音或代码' }).focus()
  await page.keyboard.type('kphdszrc')
  const found = page
    .getByRole('navigation', { name: '指标目录' })
    .getByRole('link', { name: '科普活动受众人次' })
  await found.waitFor()
  await found.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '科普活动受众人次', level: 1 }).waitFor()
  await settled(page)
  await page.keyboard.press(']')
  await page.getByText('没有数字', { exact: true }).waitFor()
  await page.keyboard.press('[')
  const number = page.locator('main').getByRole('link', { name: /^200 ?人次/ })
  await number.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('link', { name: /盟里的讲座/ }).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await drawer.getByRole('link', { name: '返回这个数' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => drawer.count()).toBe(0)
})

describe.each(['desk', 'phone'] as const)('on a %s', (size) => {
  test('every screen can be read by everyone and fits the window', async () => {
    const at = await stage.as(['leader', stage.platform.world.region.organizationId], { desk, phone }[size])
    const scope = `unit=${league}&year=2024`
    for (const path of [
      `${events}?${scope}`,
      `${events}?${scope}&figure=popsci-publicity-events~${league}~2024`,
      `/figures/popsci-report-sessions?${scope}&period=Q3`,
      `/figures/nothing-of-that-name?${scope}`,
      `/figures/books?${scope}`,
      `/figures?${scope}`,
    ]) {
      await open(path, at)
      expect(await stumblingStones(at), path).toEqual([])
      expect(await tooWide(at), path).toBeLessThanOrEqual(0)
    }
    await at.emulateMedia({ colorScheme: 'dark' })
    await open(`${events}?${scope}`, at)
    expect(await stumblingStones(at)).toEqual([])
  })
})
