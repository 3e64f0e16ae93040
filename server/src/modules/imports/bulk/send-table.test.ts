import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { settled } from '../import.fixture.ts'

let platform: TestPlatform
let clerk: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-12-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  clerk = await platform.as('recorder', unit)
})
afterAll(() => platform.close())

const line = (title: string, more: object = {}) =>
  JSON.stringify({
    title,
    kind: 'lecture',
    day: '2021-09-18',
    place: '文化站',
    audience: 'farmers-herders',
    offline: 20,
    method: 'sheet',
    ...more,
  })
const send = (who: Client, text: string, query = '', headers: Record<string, string> = {}) =>
  who.post(`/api/imports/bulk?kind=sessions&organizationId=${unit}${query}`, Buffer.from(text), {
    'content-type': 'application/x-ndjson',
    ...headers,
  })
const sessions = async () =>
  (await platform.db.selectFrom('session').select('title').orderBy('title').execute()).map(
    ({ title }) => title,
  )
const rowsOf = async (id: string) =>
  (await clerk.get(`/api/import-rows?import=${id}`)).body.items.map(({ row }: { row: number }) => row)

it('a dry run records nothing; then all rows are recorded, or none', async () => {
  const good = `${line('甲')}\n${line('乙')}\n`
  const dry = await send(clerk, good)
  expect([dry.status, dry.body.state, dry.body.fileName]).toEqual([202, 'checking', 'sessions.jsonl'])
  expect(await settled(clerk, dry.body.id)).toMatchObject({ state: 'checked', total: 2, problems: [] })
  const bad = await send(clerk, `${line('甲')}\n${line('丙', { day: 'never' })}\n`, '&carryOut=all')
  const held = await settled(clerk, bad.body.id)
  expect(held).toMatchObject({ state: 'checked', problems: [{ row: 2, field: 'day' }] })
  expect(await sessions()).toEqual([])
  const done = await send(clerk, good, '&carryOut=all&confirmed=true')
  expect(await settled(clerk, done.body.id)).toMatchObject({ state: 'imported', recorded: 2 })
  expect([await sessions(), await rowsOf(done.body.id)]).toEqual([
    ['乙', '甲'],
    [1, 2],
  ])
  // The same bytes wait until it is said that they are meant once more.
  const again = await settled(clerk, (await send(clerk, good, '&carryOut=all&confirmed=true')).body.id)
  expect(again).toMatchObject({ state: 'checked', earlier: { rows: 2 } })
})

it('the right rows are recorded, the others given back; a held table is not carried out by a later look', async () => {
  const mixed = `${line('丁')}\n${line('戊', { day: 'never' })}\n`
  const right = await settled(clerk, (await send(clerk, mixed, '&carryOut=right&confirmed=true')).body.id)
  expect(right).toMatchObject({ state: 'imported', recorded: 1, leftOver: 1 })
  const held = await settled(
    clerk,
    (await send(clerk, `${line('己', { day: 'never' })}\n`, '&carryOut=all')).body.id,
  )
  const cells = [{ row: 1, field: 'day', to: '2021-09-18' }]
  await clerk.patch(`/api/imports/${held.id}`, { correct: { cells } })
  expect(await settled(clerk, held.id)).toMatchObject({ state: 'checked', problemCount: 0 })
  expect(await sessions()).toEqual(['丁', '乙', '甲'])
})

it('is for whoever may read in there, and begins once under one key', async () => {
  expect((await send(platform.anonymous, line('庚'))).status).toBe(401)
  const leader = await platform.as('leader', unit)
  expect((await send(leader, line('庚'))).status).toBe(404)
  const far = await platform.as('recorder', platform.world.farBanner.organizationId)
  expect((await send(far, line('庚'))).status).toBe(404)
  const key = { 'idempotency-key': 'one-and-the-same' }
  const [first, second] = [await send(clerk, line('庚'), '', key), await send(clerk, line('庚'), '', key)]
  expect([first.status, second.status, second.body.id]).toEqual([202, 202, first.body.id])
  const other = await send(clerk, line('辛'), '', key)
  expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
  expect((await far.get(`/api/import-rows?import=${first.body.id}`)).status).toBe(404)
})

it('refuses what is no table, cut off, empty, or said to be nothing', async () => {
  const cut = await send(clerk, `${line('壬')}\n{"$end":{"rows":2}}\n`, '&carryOut=all')
  expect(await settled(clerk, cut.body.id)).toMatchObject({
    state: 'failed',
    failure: { code: 'SHEET_UNREADABLE' },
  })
  expect((await send(clerk, '')).body.code).toBe('FILE_EMPTY')
  const unknown = await send(clerk, 'x', '', { 'content-type': 'application/octet-stream' })
  expect([unknown.status, unknown.body.code]).toEqual([415, 'SHEET_TYPE_REFUSED'])
  const picture = await send(clerk, 'x', '&name=a.jpg')
  expect(picture.status).toBeGreaterThanOrEqual(400)
  expect((await send(clerk, line('壬'), '&carryOut=some')).status).toBe(400)
  expect(await platform.db.selectFrom('upload').selectAll().execute()).toEqual([])
})
