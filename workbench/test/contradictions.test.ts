import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareFigure } from '../../server/src/modules/contradictions/contradiction.fixture.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage
let officer: Page
let clerk: Page
let address: string
beforeAll(async () => {
  stage = await openStage()
  const { platform } = stage
  const { organizationId } = platform.world.banner
  clerk = await stage.as(['recorder', organizationId])
  await platform.db.updateTable('person').set({ name: '娜仁高娃' }).execute()
  officer = await stage.as(['officer', organizationId])
  const declarer = await platform.as('officer', organizationId)
  await declareFigure(platform, declarer, { period: '2020-12-31', value: '1000' })
  await declareFigure(platform, declarer, { period: '2021-12-31', value: '900' })
  address = `${stage.url}/figures/contradictions?unit=${organizationId}&year=2021`
})
afterAll(() => stage.close())

async function stands(page: Page, name: string) {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await settled(page)
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/${name}-${size.width}.png`, fullPage: true })
    expect(await stumblingStones(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  }
}

test('a contradiction is given to somebody, who finds it among what they have to do and explains it', async () => {
  await officer.goto(address)
  await officer.getByRole('button', { name: '交办' }).click()
  const dialog = officer.getByRole('dialog')
  await stands(officer, 'assign-dialog')
  await dialog.getByRole('combobox', { name: '交给' }).fill('娜仁')
  await officer.getByTitle(/^娜仁高娃 · /).click()
  await dialog.getByRole('textbox', { name: '附言' }).fill('请查 2021 年会员名册')
  await dialog.getByRole('button', { name: '交办' }).click()
  await officer.getByText(/交娜仁高娃说明/).waitFor()
  await stands(officer, 'assigned')
  await clerk.goto(`${stage.url}/`)
  await stands(clerk, 'assigned-home')
  await clerk.getByRole('link', { name: /请查 2021 年会员名册/ }).click()
  await clerk.getByText(/请您说明/).waitFor()
  expect(await clerk.getByRole('radio', { name: '交给我的' }).isChecked()).toBe(true)
  await stands(clerk, 'assigned-mine')
  await clerk.getByRole('button', { name: '说明', exact: true }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: '统计口径不同' }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: '说明', exact: true }).click()
  await clerk.getByText('没有交给您说明的疑点').waitFor()
  await stands(clerk, 'assigned-none')
  await clerk.goto(`${stage.url}/`)
  await settled(clerk)
  expect(await clerk.getByText('交给我说明的疑点').count()).toBe(0)
})

test('it can be taken back, and be given to another', async () => {
  await officer.setViewportSize(desk)
  await officer.goto(address)
  const give = async (label: string) => {
    await officer.getByRole('button', { name: label }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '交给' }).fill('娜仁')
    await officer.getByTitle(/^娜仁高娃 · /).click()
    await dialog.getByRole('button', { name: label }).click()
    await officer.getByRole('dialog').waitFor({ state: 'hidden' })
    // Who takes it back while the page still shows the one before is told that it has ended.
    await settled(officer)
  }
  await give('交办')
  await give('改交他人')
  await officer.getByRole('button', { name: '收回' }).click()
  await officer.getByRole('button', { name: '交办' }).waitFor()
})
