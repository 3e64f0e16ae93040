import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionnaire } from '../../../server/src/modules/collections/collections.fixture.ts'
import { storeEvidence } from '../../../server/src/modules/evidence/index.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let chief: Page
let clerk: Page
let checker: Page
let collection: string
let at: { organizationId: number; region: number }
beforeAll(async () => {
  stage = await openStage()
  const { platform } = stage
  const { banner, league, region } = platform.world
  at = { organizationId: banner.organizationId, region: region.organizationId }
  chief = await stage.as(['officer', region.organizationId])
  clerk = await stage.as(['recorder', banner.organizationId])
  checker = await stage.as(['checker', league.organizationId])
  const asker = await platform.as('officer', region.organizationId)
  const declarer = await platform.as('officer', banner.organizationId)
  const roll = { bytes: Buffer.from('名册'), name: '名册.txt', uploadedBy: declarer.personId }
  const declared = await declarer.post('/api/declarations', {
    ...{
      metric: 'popsci-informants',
      organization: banner.organizationId,
      period: '2021-12-31',
      value: '12',
    },
    evidence: [await storeEvidence(platform.platform, roll)],
  })
  const above = await platform.as('checker', league.organizationId)
  await above.post(`/api/declarations/${declared.body.id}/accept`, { version: 1 })
  const unit = { organizationId: region.organizationId }
  const known = { informants: { from: 'metric', metric: 'popsci-informants' } }
  const made = await asker.post('/api/questionnaires', { ...unit, ...questionnaire, known })
  const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const sent = await asker.post('/api/collections', {
    ...{ ...unit, questionnaire: made.body.code, title: '2021年队伍调查', period: '2021', dueOn },
    addressed: { levels: ['banner'] },
  })
  collection = sent.body.id
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

const place = (name: string) => clerk.getByRole('spinbutton', { name, exact: false }).first()

test('a unit finds its sheet on its home page, confirms what is known, says why it differs and hands in', async () => {
  await clerk.goto(`${stage.url}/?unit=${at.organizationId}`)
  await clerk.getByRole('link', { name: /1 份采集表等您填/ }).click()
  await clerk.getByRole('link', { name: /2021年队伍调查/ }).click()
  await clerk.getByText('已经掌握的数，请确认').waitFor()
  await stands(clerk, 'sheet')
  await clerk.getByRole('button', { name: '全部确认（1）' }).click()
  await clerk.getByText('✓ 已确认').waitFor()
  expect(await place('信息员').inputValue()).toBe('12')
  await place('信息员').fill('13')
  await place('人员').fill('5')
  await place('其中女性').fill('6')
  await clerk.getByRole('button', { name: '存为草稿' }).click()
  await clerk.getByText('已保存').waitFor()
  await clerk.getByRole('button', { name: '提交核对' }).click()
  await clerk
    .getByText(/女性不应多于人员/)
    .first()
    .waitFor()
  await place('其中女性').fill('2')
  await clerk.getByRole('button', { name: '提交核对' }).click()
  await clerk
    .getByText(/与已掌握的数不同，请写明原因/)
    .first()
    .waitFor()
  await clerk.getByRole('textbox', { name: /“信息员”与已知的数不同，原因/ }).fill('新增1人')
  await clerk.getByRole('button', { name: '提交核对' }).click()
  await clerk
    .getByText(/等待.*核对/)
    .first()
    .waitFor()
  await clerk.getByText(/新增1人/).waitFor()
})

test('a checker sees what was known, and with the yes the merge has it, open to its terms', async () => {
  await checker.goto(`${stage.url}/checks`)
  await checker
    .getByRole('link', { name: /2021年队伍调查/ })
    .first()
    .click()
  await checker.getByText(/已知 12/).waitFor()
  await stands(checker, 'check-sheet')
  await checker.getByRole('button', { name: /^通过/ }).click()
  await checker.getByText(/撤销/).first().waitFor()
  await chief.goto(`${stage.url}/collections/${collection}?unit=${at.region}`)
  await chief.getByText(/已通过 1\//).waitFor()
  await stands(chief, 'board')
  await chief.getByRole('link', { name: '汇总' }).click()
  await chief.getByText(/没有通过，没有计入/).waitFor()
  await stands(chief, 'merged')
  await chief.getByRole('button', { name: '13' }).click()
  await chief.getByRole('dialog').getByText('=').waitFor()
  await stands(chief, 'terms')
  await chief.keyboard.press('Escape')
  await chief.getByRole('link', { name: '用时和用处' }).click()
  await chief.getByText('没有人填，可考虑删去').first().waitFor()
  await stands(chief, 'costs')
})

test('everybody is reminded once, and a unit is given longer', async () => {
  await chief.goto(`${stage.url}/collections/${collection}?unit=${at.region}`)
  await chief.getByRole('button', { name: /^催办/ }).click()
  await chief.getByText('已提醒没有提交的单位').waitFor()
  await chief.getByRole('button', { name: /^催办/ }).click()
  await chief.getByText(/刚提醒过/).waitFor()
  await chief
    .getByRole('link', { name: /旗|市|县/ })
    .first()
    .click()
  await chief.getByRole('button', { name: '延期' }).click()
  await chief.getByRole('dialog').getByRole('textbox', { name: '原因' }).fill('草原防火')
  await stands(chief, 'extend')
  await chief.getByRole('dialog').getByRole('button', { name: '延期' }).click()
  await chief.getByText(/本单位延期到/).waitFor()
})
