import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { type OpeningAccount, openingMessage } from './opening-message.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform()
  await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

const accounts: OpeningAccount[] = [
  { name: 'quqi', password: 'kepu-2021', role: 'recorder', organization: '西乌珠穆沁旗科学技术协会' },
  {
    name: 'zizhiqu-lingdao',
    password: 'kepu-2021',
    role: 'leader',
    organization: '内蒙古自治区科学技术协会',
  },
]

async function said(change: { json?: boolean; empty?: boolean }): Promise<string> {
  let text = ''
  const config = { ...platform.platform.config, url: 'http://127.0.0.1:3000', empty: false, ...change }
  await openingMessage(config, platform.platform, accounts, (words) => {
    text += words
  })
  return text
}

it('says address and accounts in both languages, in columns', async () => {
  const text = await said({})
  expect(text).toContain('科普一本账已就绪，工作台：http://127.0.0.1:3000/desk\n')
  expect(text).toContain('Medelge is ready, the workbench: http://127.0.0.1:3000/desk\n')
  expect(text).toContain('公开页面：http://127.0.0.1:3000\n')
  const lines = text.split('\n').filter((line) => line.includes('kepu-2021'))
  expect(lines).toHaveLength(2)
  expect(new Set(lines.map((line) => line.indexOf('kepu-2021'))).size).toBe(1)
  expect(lines[0]).toContain('记录员')
  expect(lines[0]).toContain('recorder')
})

it('with --json says one line and nothing else', async () => {
  const text = await said({ json: true })
  expect(text).toMatch(/^[^\n]+\n$/)
  expect(JSON.parse(text)).toEqual({
    url: 'http://127.0.0.1:3000',
    desk: 'http://127.0.0.1:3000/desk',
    accounts,
  })
})

it('offers no link once there is an administrator', async () => {
  expect(await said({ empty: true })).not.toContain('first-administrator')
})
