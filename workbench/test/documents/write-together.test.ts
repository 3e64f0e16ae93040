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
  await one.getByText(/\d 已保存/).waitFor()

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

/** A document of one empty section; answers its key. */
async function beginOne(period: string): Promise<string> {
  const begun = { organizationId: unit, template: 'work-summary', period }
  path = `/api/documents/${(await officer.post('/api/documents', begun)).body.id}`
  for (const { key } of (await officer.get(path)).body.sections) await officer.del(`${path}/sections/${key}`)
  const added = { behind: null, heading: '一、概述', level: 1 }
  return (await officer.post(`${path}/sections`, added)).body.key
}
const kept = async () => JSON.stringify((await officer.get(path)).body.sections)

/** Types in the section of a page whose network is away. */
async function typeAlone(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '编辑“一、概述”' }).click()
  await page.locator('[contenteditable=true]').click()
  await page.context().setOffline(true)
  await page.keyboard.type(words)
  await page.getByText('没有保存').waitFor()
}

/** The same browser comes back later: what was open is gone, what it kept is there. */
async function comeBack(page: Page): Promise<Page> {
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await next.goto(stage.url + path.replace('/api', ''))
  await next.getByRole('button', { name: '编辑“一、概述”' }).click()
  return next
}

test('what was typed without a network is saved when it comes back, and is there after the window was closed', async () => {
  await beginOne('2020')
  const page = await open('officer', unit)
  await typeAlone(page, '草原上写的一段话。')
  await page.context().setOffline(false)
  await page.getByText(/\d 已保存/).waitFor()
  expect(await kept()).toContain('草原上写的一段话')
  await page.context().setOffline(true)
  await page.keyboard.type('又一段。')
  await page.getByText('没有保存').waitFor()
  const next = await comeBack(page)
  await next.getByText('上次没有保存的文字已经恢复，请核对。').waitFor()
  // Nobody wrote there since: it is saved without another key.
  await next.getByText(/\d 已保存/).waitFor()
  expect(await kept()).toContain('又一段')
  await next.getByRole('button', { name: '完成' }).click()
  await next.getByText('草原上写的一段话。又一段。').waitFor()
}, 60_000)

test('what was left unsent does not overwrite what somebody else wrote since', async () => {
  const key = await beginOne('2019')
  const page = await open('officer', unit)
  await typeAlone(page, '离线的话。')
  // Two minutes without a sign of life.
  await stage.platform.db
    .updateTable('documentSection')
    .set({ heldUntil: new Date(0) })
    .where('key', '=', key)
    .execute()
  const colleague = await stage.platform.as('finance', unit)
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '同事的话。' }] }],
  }
  const theirs = { version: 1, heading: '一、概述', body, release: true }
  expect((await colleague.put(`${path}/sections/${key}`, theirs)).status).toBe(200)
  const next = await comeBack(page)
  await next.getByText('这一节后来有人改过').waitFor()
  await next.getByText('离线的话。').waitFor()
  await next.getByText('写的最新文字').click()
  await next.getByText('同事的话。').waitFor()
  expect(await kept()).not.toContain('离线的话')
  await next.getByRole('button', { name: '不要它，用已保存的' }).click()
  await next.locator('[contenteditable=true]').getByText('同事的话。').waitFor()
  await next.getByRole('button', { name: '完成' }).click()
  await next.getByText('同事的话。').waitFor()
  expect(await kept()).not.toContain('离线的话')
}, 60_000)
