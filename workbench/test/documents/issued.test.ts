import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, phone, type Stage, settled, tooWide } from '../stage.ts'

let stage: Stage
let path: string
let [banner, league] = [0, 0]
let name: string

beforeAll(async () => {
  stage = await openStage()
  const { world } = stage.platform
  banner = world.banner.organizationId
  league = world.league.organizationId
  name = world.league.organizationName
  const officer = await stage.platform.as('officer', banner)
  const checker = await stage.platform.as('checker', league)
  const begun = { organizationId: banner, template: 'work-summary', period: '2021' }
  path = `/api/documents/${(await officer.post('/api/documents', begun)).body.id}`
  for (const { key } of (await officer.get(path)).body.sections) await officer.del(`${path}/sections/${key}`)
  await officer.post(`${path}/sections`, { behind: null, heading: '概述', level: 1 })
  const { version } = (await officer.post(`${path}/submit`)).body
  expect((await checker.post(`${path}/accept`, { version })).status).toBe(200)
})
afterAll(() => stage.close())

test('a final document is sent, found on the home page, read by opening it, and seen to be read', async () => {
  const sender = await stage.as(['officer', banner])
  await sender.goto(`${stage.url + path.replace('/api', '')}/issued`)
  await sender.getByRole('button', { name: '印发' }).click()
  const dialog = sender.getByRole('dialog')
  await dialog.getByLabel('发文字号').fill('科协发〔2022〕7号')
  await dialog.getByLabel('收文单位').click()
  await sender.keyboard.type(name)
  await sender.locator('.ant-select-item-option', { hasText: name }).first().click()
  // The list of units closes once one goes elsewhere.
  await dialog.getByLabel('发文字号').focus()
  await sender.keyboard.press('Control+Enter')
  await sender.getByText('已查收 0 个，共 1 个单位').waitFor()

  const reader = await stage.as(['officer', league], phone)
  await reader.goto(`${stage.url}/`)
  await reader.getByText('1 份文件等待查收').click()
  await reader.getByText('工作总结').first().click()
  await reader.getByRole('heading', { name: '概述' }).waitFor()
  await settled(reader)
  expect(await tooWide(reader)).toBeLessThanOrEqual(0)

  await sender.reload()
  await sender.getByText('已查收 1 个，共 1 个单位').waitFor()
})
