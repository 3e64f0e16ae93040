import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let recorder: Client
let officer: Client
let checker: Client
let second: Client
beforeAll(async () => {
  platform = await buildTestPlatform()
  const { banner, league } = platform.world
  recorder = await platform.as('recorder', banner.organizationId)
  officer = await platform.as('officer', banner.organizationId)
  checker = await platform.as('checker', league.organizationId)
  second = await platform.as('checker', league.organizationId)
})
afterAll(() => platform.close())

const told = async (client: Client, headers = {}) => {
  await delivered(platform)
  return (await client.get('/api/notifications', headers)).body.items as {
    id: string
    text: string
    path: string
    code: string
    readAt: string | null
  }[]
}
const unread = async (client: Client) =>
  (await told(client)).filter((one) => !one.readAt).map((one) => one.text)
const readAll = (client: Client) => client.post('/api/notifications/read', { all: true })
const submitted = async (title: string, by = recorder): Promise<string> =>
  (await by.post('/api/sessions', sessionOf(platform.world, { title, submit: true }))).body.id
const act = (client: Client, id: string, endpoint: string, version = 1, more = {}, headers = {}) =>
  client.post(`/api/sessions/${id}/${endpoint}`, { version, ...more }, headers)

it('gathers what waits into one line per checker, with the number that waits now', async () => {
  const ids = [await submitted('第一场'), await submitted('第二场'), await submitted('第三场')]
  expect(await unread(checker)).toEqual(['有 3 条记录等您核对。'])
  expect(await unread(second)).toEqual(['有 3 条记录等您核对。'])
  expect(await unread(recorder)).toEqual([])
  await act(checker, ids[0] ?? '', 'accept')
  expect(await unread(second)).toEqual(['有 2 条记录等您核对。'])
  await readAll(second)
  await act(recorder, ids[1] ?? '', 'recall')
  expect(await unread(second)).toEqual([])
  await submitted('第四场')
  expect(await unread(second)).toEqual(['有 2 条记录等您核对。'])
  for (const { id, version } of (await checker.get('/api/checks')).body.items)
    await act(second, id, 'accept', version)
  expect(await unread(checker)).toEqual([])
  await readAll(recorder)
})

it('tells recorder and submitter of a return, in the words of the reader, and once for a repeated request', async () => {
  const { id } = (await recorder.post('/api/sessions', sessionOf(platform.world, { title: '食品安全' }))).body
  await officer.post(`/api/sessions/${id}/submit`)
  const key = { 'idempotency-key': 'returned-once' }
  await act(checker, id, 'return', 1, { reason: '人数与签到表不符' }, key)
  await act(checker, id, 'return', 1, { reason: '人数与签到表不符' }, key)
  const line = '乌兰退回了“食品安全”（2021-09-18）：人数与签到表不符'
  expect(await unread(recorder)).toEqual([line])
  expect(await unread(officer)).toEqual([line])
  expect((await told(recorder))[0]?.path).toBe(`/activities/${id}`)
  const english = (await told(recorder, { 'accept-language': 'en' }))[0]
  expect(english?.text).toBe('乌兰 returned “食品安全” (2021-09-18): 人数与签到表不符')
  // Handed in again, it is dealt with.
  await recorder.post(`/api/sessions/${id}/submit`)
  expect(await unread(recorder)).toEqual([])
  expect(await unread(officer)).toEqual([line])
})

it('tells of a count, of its withdrawal by another, and of none of one’s own', async () => {
  const id = await submitted('草原防火')
  await act(checker, id, 'accept')
  expect(await unread(recorder)).toEqual(['乌兰核对通过了“草原防火”（2021-09-18），已计入各级数据。'])
  await act(second, id, 'withdraw', 1, { reason: '重复记录' })
  expect((await unread(recorder))[0]).toBe('乌兰撤回了“草原防火”（2021-09-18）：重复记录')
  await readAll(recorder)
  const own = await submitted('自己撤回')
  await act(recorder, own, 'withdraw', 1, { reason: '填错了' })
  expect(await unread(recorder)).toEqual([])
})

it('takes back what nobody has read when a check is taken back, and corrects what was read', async () => {
  const id = await submitted('抗震')
  await act(checker, id, 'accept')
  expect(await unread(recorder)).toHaveLength(1)
  await act(checker, id, 'undo-check')
  expect(await unread(recorder)).toEqual([])
  await act(checker, id, 'return', 2, { reason: '再看一遍' })
  expect(await unread(recorder)).toHaveLength(1)
  await readAll(recorder)
  await act(checker, id, 'undo-check', 2)
  expect(await unread(recorder)).toEqual(['乌兰撤销了对“抗震”（2021-09-18）的核对，这条记录重新等待核对。'])
})
