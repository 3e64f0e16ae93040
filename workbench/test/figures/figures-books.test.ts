import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldAll } from '../../../server/src/modules/figures/index.ts'
import { openStage, type Stage, settled } from '../stage.ts'
import { hold } from './figures-world.ts'

let stage: Stage
let officer: Page
let leader: Page
let checker: Page
let league: number

beforeAll(async () => {
  stage = await openStage()
  const { world } = stage.platform
  const [banner, region] = [world.banner.organizationId, world.region.organizationId]
  league = world.league.organizationId
  await hold(stage.platform, { title: '牧区急救讲座', hosts: [banner], at: banner, checkedAt: league })
  officer = await stage.as(['officer', league, 'officer', region])
  leader = await stage.as(['leader', region])
  checker = await stage.as(['checker', region])
})
afterAll(() => stage.close())

const open = async (page: Page, path: string) => {
  await page.goto(stage.url + path)
  await page.locator('main#main').waitFor()
  await settled(page)
}
const here = () => `/figures/popsci-publicity-events?unit=${league}&year=2024`
const value = (page: Page) =>
  page
    .locator('main')
    .getByRole('link', { name: /^[\d,]+ ?次/ })
    .first()
    .textContent()

async function declare(amount: string): Promise<void> {
  await officer.getByRole('button', { name: '填报' }).click()
  await officer.getByLabel('数值（次）').fill(amount)
  await officer.getByText('会与已有的').waitFor()
  await officer
    .locator('input[type=file]')
    .setInputFiles({ name: '年报.txt', mimeType: 'text/plain', buffer: Buffer.from(`年报第 ${amount} 页`) })
  await officer.getByText('已上传').waitFor()
  await officer.getByLabel(/说明/).fill('据年报第3页')
  await officer.getByRole('button', { name: '提交核对' }).click()
}

/** The region's checker says yes to the declared figure that waits. */
async function accept(): Promise<void> {
  await open(checker, '/checks')
  await checker.getByRole('button', { name: /^通过/ }).click()
  await checker.getByText('已计入，各级数字同步更新').waitFor()
}

test('a declared number asks for evidence, is checked, adds up, and is marked wherever it counts', async () => {
  await open(officer, here())
  await officer.getByRole('button', { name: '填报' }).click()
  await officer.getByLabel('数值（次）').fill('12')
  await officer.getByRole('button', { name: '提交核对' }).click()
  await officer.getByText('请附上凭证').waitFor()
  await officer.getByText('由内蒙古自治区科学技术协会核对后计入。').waitFor()
  await officer.goBack()
  await declare('12')
  await officer.getByText('已提交').waitFor()
  await officer.locator('aside').getByText('待核对').waitFor()
  await open(officer, here())
  await expect.poll(() => value(officer)).toBe('1次●')
  await accept()
  await open(officer, here())
  await expect.poll(() => value(officer)).toBe('13次◐')
  await officer.locator('main').getByText('其中填报 12').waitFor()
})

test('it opens to its evidence, is withdrawn with a reason where it was checked, and both stay to be seen', async () => {
  await officer
    .locator('main')
    .getByRole('link', { name: /填报：据年报第3页/ })
    .click()
  const drawer = officer.getByRole('dialog')
  await drawer.getByRole('link', { name: /年报\.txt/ }).waitFor()
  const address = await drawer.getByRole('link', { name: '打开这笔填报' }).getAttribute('href')
  await officer.keyboard.press('Escape')

  await open(checker, address?.replace('/desk', '') ?? '')
  await checker.getByRole('button', { name: '撤回' }).click()
  const dialog = checker.getByRole('dialog')
  await dialog.getByRole('button', { name: '与活动记录重复' }).click()
  await dialog.getByRole('button', { name: '撤回', exact: true }).click()
  await checker.locator('aside').getByText('已撤回').waitFor()
  await open(officer, here())
  await expect.poll(() => value(officer)).toBe('1次●')
  await officer.locator('main').getByText('已冲回').first().waitFor()
})

test('a closed year takes only adjustments with a reason', async () => {
  await open(leader, `/figures/books?unit=${league}&year=2024`)
  await leader.getByText('还没有结过账').waitFor()
  await leader.getByLabel('结账至').fill('2024-12-31')
  await leader.keyboard.press('Enter')
  await leader.getByLabel('说明').fill('2024年度决算已上报')
  await leader.getByRole('button', { name: '结账' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '结账' }).click()
  await leader.getByText('已结账至 2024-12-31').waitFor()

  await open(officer, here())
  await declare('5')
  const reason = officer.getByLabel('结账后调整的原因')
  await reason.waitFor()
  await reason.fill('漏报一项')
  await officer.getByRole('button', { name: '提交核对' }).click()
  await officer.getByText('已提交').waitFor()
  await accept()
  await open(officer, here())
  await expect.poll(() => value(officer)).toBe('6次◐')
  await officer.locator('main').getByText('结账后调整：漏报一项').waitFor()
})

test('the whole ledger is gone through, and an altered row is found', async () => {
  await open(leader, `/figures/books?unit=${league}&year=2024`)
  await leader.getByRole('button', { name: '开始核账' }).click()
  await leader.getByText('账目完整，没有一行被改动').waitFor()
  // A total that nobody posted, written past the ledger.
  await foldAll(stage.platform.db)
  await stage.platform.db.updateTable('balance').set({ amount: 999 }).execute()
  await leader.getByRole('button', { name: '开始核账' }).click()
  await leader.getByText('账目有被改动之处').waitFor()
})

test('whoever may neither close nor verify is told so', async () => {
  await open(officer, `/figures/books?unit=${league}&year=2024`)
  await officer.getByText('这个页面由“评价专家”、“领导”、“管理员”使用。').waitFor()
})
