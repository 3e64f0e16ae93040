import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../../../server/test/platform.ts'
import { openStage, type Stage, settled } from '../stage.ts'

let stage: Stage
let officer: Client
let path: string
let unit: number

beforeAll(async () => {
  stage = await openStage()
  unit = stage.platform.world.banner.organizationId
  officer = await stage.platform.as('officer', unit)
  const begun = { organizationId: unit, template: 'work-summary', period: '2021' }
  const { id } = (await officer.post('/api/documents', begun)).body
  path = `/api/documents/${id}`
  const { sections } = (await officer.get(path)).body
  for (const { key } of sections) await officer.del(`${path}/sections/${key}`)
  for (const heading of ['二、科普活动', '一、概述'])
    await officer.post(`${path}/sections`, { behind: null, heading, level: 1 })
})
afterAll(() => stage.close())

async function open(...seats: Parameters<Stage['as']>[0]): Promise<Page> {
  const page = await stage.as(seats)
  await page.goto(stage.url + path.replace('/api', ''))
  await page.getByRole('heading', { name: '一、概述' }).waitFor()
  await settled(page)
  return page
}

test('two people write at once, a number without a source keeps it back, and the checker freezes it', async () => {
  const one = await open('officer', unit)
  await one.getByRole('button', { name: '编辑“一、概述”' }).click()
  const text = one.locator('[contenteditable=true]')
  await text.click()
  await one.keyboard.type('全年共举办20场活动。')
  await one.getByText('已保存').waitFor()

  const two = await open('finance', unit)
  // Whoever comes later sees who writes, and writes elsewhere.
  await two.getByText('正在写').waitFor()
  expect(await two.getByRole('button', { name: '编辑“一、概述”' }).count()).toBe(0)
  await two.getByRole('button', { name: '编辑“二、科普活动”' }).click()
  await two.locator('[contenteditable=true]').click()
  await two.keyboard.type('科普大篷车进校园。')
  await two.getByRole('button', { name: '完成' }).click()
  await two.getByText('科普大篷车进校园。').waitFor()

  await one.getByRole('button', { name: '完成' }).click()
  await one.getByText('1 个数没有出处：').waitFor()
  await one.getByRole('button', { name: '提交核对' }).click()
  await one.getByRole('dialog').getByText('还有 1 个数没有出处').waitFor()
  await one.keyboard.press('Escape')

  // The number is replaced by one that is read.
  await one.getByRole('button', { name: '编辑“一、概述”' }).click()
  await text.click()
  await one.keyboard.press('ControlOrMeta+a')
  await one.keyboard.press('Delete')
  await one.keyboard.type('全年举办科普活动')
  await one.getByRole('button', { name: '插入数' }).click()
  const picker = one.getByRole('dialog')
  await picker.getByLabel('指标').click()
  await one.keyboard.type('科普宣传')
  await one.keyboard.press('Enter')
  await picker.getByText('正文写作：').waitFor()
  await picker.getByRole('button', { name: '插入', exact: true }).click()
  await picker.waitFor({ state: 'hidden' })
  await one.getByRole('button', { name: '完成' }).click()
  await one.getByText('正文里的数都有出处。').waitFor()
  await one.getByRole('button', { name: '提交核对' }).click()
  await one.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
  await one.getByRole('dialog').waitFor({ state: 'hidden' })

  const { document, figures, sections } = (await officer.get(path)).body
  expect(document.state).toBe('submitted')
  expect(figures).toHaveLength(1)
  expect(JSON.stringify(sections)).toContain('科普大篷车进校园')
  const checker = await stage.platform.as('checker', stage.platform.world.league.organizationId)
  const accepted = await checker.post(`${path}/accept`, { version: document.version })
  expect(accepted.body.state).toBe('counted')

  await one.goto(`${stage.url}${path.replace('/api', '')}/versions/1`)
  await one.getByText('完整', { exact: true }).waitFor()
  expect(await one.getByRole('button', { name: '编辑“一、概述”' }).count()).toBe(0)
}, 120_000)

test('what was typed without a network is there when the section is opened again', async () => {
  const begun = { organizationId: unit, template: 'work-summary', period: '2020' }
  path = `/api/documents/${(await officer.post('/api/documents', begun)).body.id}`
  for (const { key } of (await officer.get(path)).body.sections) await officer.del(`${path}/sections/${key}`)
  await officer.post(`${path}/sections`, { behind: null, heading: '一、概述', level: 1 })
  const page = await open('officer', unit)
  await page.getByRole('button', { name: '编辑“一、概述”' }).click()
  await page.locator('[contenteditable=true]').click()
  await page.context().setOffline(true)
  await page.keyboard.type('草原上写的一段话。')
  await page.getByText('没有保存').waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await page.getByRole('button', { name: '编辑“一、概述”' }).click()
  await page.getByText('上次没有保存的文字已经恢复').waitFor()
  await page.getByText('草原上写的一段话。').waitFor()
  await page.locator('[contenteditable=true]').click()
  await page.keyboard.press('End')
  await page.keyboard.type('补上。')
  await page.getByText('已保存').waitFor()
  expect(JSON.stringify((await officer.get(path)).body.sections)).toContain('草原上写的一段话')
}, 60_000)
