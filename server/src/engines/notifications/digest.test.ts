import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { deliver } from './deliver.ts'
import { mailDigests } from './digest.ts'
import { type Mail, mailers } from './mail.ts'
import { tellerFor, tellers } from './tellers.ts'

let platform: TestPlatform
let reader: Client
let now = new Date('2021-10-01T02:00:00Z')
const sent: Mail[] = []
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  reader = await platform.as('checker', platform.world.banner.organizationId)
  const tell = tellerFor('digest test', async (_, { about }) => [
    {
      personId: reader.personId,
      code: 'checks-waiting',
      params: { count: about as number },
      path: '/checks',
      gathers: 'digest test',
    },
  ])
  tellers.of(tell).enter()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => platform.close())

const tellNow = (count: number) =>
  deliver.run(
    {
      id: `${count}`,
      topic: 'digest test',
      by: { id: null, name: '' },
      at: '',
      about: count,
    } as never,
    platform.background,
  )
const mail = () => mailDigests.run(undefined as never, platform.background)
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

it('mails what is unread once, again only when there is more, and never twice within the hour', async () => {
  vi.spyOn(mailers.log, 'send').mockImplementation(async (one) => void sent.push(one))
  await tellNow(3)
  await mail()
  await mail()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    to: { account: reader.account, email: null },
    subject: '科普一本账：1 条未读通知',
    text: '有 3 条记录等您核对。\nhttp://127.0.0.1/desk/checks\n',
  })
  later(10)
  await tellNow(4)
  await mail()
  expect(sent).toHaveLength(1)
  later(50)
  await mail()
  expect(sent[1]?.text).toContain('有 4 条记录')
  later(60)
  await mail()
  await tellNow(5)
  await reader.post('/api/notifications/read', { all: true })
  later(60)
  await mail()
  expect(sent).toHaveLength(2)
})

it('sends nothing unless told how to, and writes a line', async () => {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  later(60)
  await tellNow(6)
  await mail()
  expect(lines).toEqual([
    `mail: none sent to ${reader.account} (MEDELGE_MAIL=log): 科普一本账：1 条未读通知\n`,
  ])
})
