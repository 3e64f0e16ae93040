import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postUpdates } from '../../../server/src/modules/holdings/updates/post-updates.ts'
import { sessionOf } from '../../../server/test/session-facts.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let officer: Page
const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
beforeAll(async () => {
  stage = await openStage()
  const { platform } = stage
  const { banner } = platform.world
  const clerk = await platform.as('recorder', banner.organizationId)
  for (const title of ['草原防火讲座', '节水讲座'])
    expect((await clerk.post('/api/sessions', sessionOf(platform.world, { title }))).status).toBe(201)
  // Yesterday’s are posted, today’s stand on the page alone.
  await platform.db
    .updateTable('recordEvent')
    .set({ at: new Date(Date.now() - 86_400_000) })
    .execute()
  await postUpdates.run(undefined as never, platform.platform)
  officer = await stage.as(['officer', banner.organizationId])
})
afterAll(() => stage.close())

async function stands(name: string) {
  for (const size of [phone, desk]) {
    await officer.setViewportSize(size)
    await settled(officer)
    if (process.env.LOOK)
      await officer.screenshot({ path: `${process.env.LOOK}/${name}-${size.width}.png`, fullPage: true })
    expect(await stumblingStones(officer)).toEqual([])
    expect(await tooWide(officer)).toBeLessThanOrEqual(0)
  }
}

test('what is held is told by kind, and its changes open to the records', async () => {
  await officer.goto(`${stage.url}/figures/holdings?year=${year}`)
  const row = officer.getByRole('row', { name: /活动场次/ })
  await row.waitFor()
  await stands('holdings')
  await row.getByRole('link', { name: '2', exact: true }).click()
  await officer.getByRole('heading', { name: '数据更新' }).waitFor()
  await officer.getByRole('link', { name: '草原防火讲座' }).waitFor()
  await stands('updates')
})

test('the figure opens to its days, and a day to what was changed on it', async () => {
  await officer.goto(`${stage.url}/figures/holdings?year=${year}`)
  await officer.locator('a[href*="figure=data-resource-updates"]').click()
  const drawer = officer.getByRole('dialog')
  await drawer
    .getByText(/的更新/)
    .first()
    .click()
  await drawer.getByText(/节水讲座/).waitFor()
  await stands('updates-drawer')
})
