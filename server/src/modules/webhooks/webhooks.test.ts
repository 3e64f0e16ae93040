import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { webhooks } from './index.ts'
import { openReceiver } from './receiver.fixture.ts'
import { MOST_TRIES, nextAfter } from './sending/pauses.ts'
import { postMessage } from './sending/post-message.ts'
import { isPublic } from './sending/public-address.ts'
import { sendDue } from './sending/send-due.ts'

const DAY = 86_400_000
const start = new Date('2022-01-20T02:00:00Z')
let now = start
let platform: TestPlatform
let receiver: Awaited<ReturnType<typeof openReceiver>>
let administrator: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now, config: { webhooks: 'network' } })
  receiver = await openReceiver()
  administrator = await platform.as('administrator', platform.world.league.organizationId)
  // What is sent here is sent by these tests alone.
  await webhooks.end?.(platform.platform)
})
afterAll(async () => {
  await platform.close()
  await receiver.close()
})
beforeEach(async () => {
  now = start
  receiver.answers.status = 204
  receiver.answers.location = ''
  await platform.db.deleteFrom('webhook').execute()
  receiver.received.splice(0)
})

const facts = (more: object = {}) => ({
  name: '统计局',
  url: `${receiver.url}/hook`,
  kinds: ['session'],
  steps: ['submitted', 'counted'],
  ...more,
})
const unit = () => platform.world.league.organizationId
async function make(more: object = {}) {
  const answer = await administrator.post('/api/webhooks', { organizationId: unit(), ...facts(more) })
  expect(answer.status, answer.text).toBe(201)
  return answer.body as { webhook: { id: string; version: number }; secret: string }
}
/** What is told is written, and what is written is sent. */
async function send() {
  await delivered(platform)
  await sendDue(platform.platform)
}
const messagesOf = async (id: string) =>
  (await administrator.get(`/api/webhook-messages?webhook=${id}`)).body.items as {
    id: string
    state: string
    tries: number
    status: number | null
    why: string | null
  }[]

describe('another system is told', () => {
  it('of each step it asked for, signed, without anything of people, and by the number of the message', async () => {
    const { webhook, secret } = await make()
    const { banner, farBanner } = platform.world
    const clerk = await platform.as('recorder', banner.organizationId)
    const session = sessionOf(platform.world, { title: '推送的讲座', submit: true })
    const { id } = (await clerk.post('/api/sessions', session)).body
    // What is of no unit below, and a step nobody asked for, are not told.
    const far = await platform.as('recorder', farBanner.organizationId)
    const away = { hosts: [farBanner.organizationId], title: '别处', submit: true }
    await far.post('/api/sessions', sessionOf(platform.world, away))
    await clerk.post(`/api/sessions/${id}/recall`, { version: 1 })
    await send()
    expect(receiver.received).toHaveLength(1)
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]]
    expect(JSON.parse(body)).toEqual({
      event: 'session.submitted',
      at: start.toISOString(),
      records: [
        {
          ...{ id, version: 1, state: expect.any(String), url: `/api/sessions/${id}` },
          unit: { id: banner.organizationId, code: expect.any(String), name: banner.organizationName },
        },
      ],
    })
    expect(body).not.toContain('推送的讲座')
    const [, seconds = '', given = ''] = /^t=(\d+),v1=(\w+)$/.exec(String(headers['medelge-signature'])) ?? []
    expect(Number(seconds)).toBe(start.getTime() / 1000)
    expect(given).toBe(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'))
    const [message] = await messagesOf(webhook.id)
    expect(message).toMatchObject({ id: headers['medelge-message'], state: 'arrived', tries: 1, status: 204 })
    const shown = await administrator.get(`/api/webhooks/${webhook.id}`)
    expect(shown.text).not.toContain(secret)
  })

  it('once more when asked, and to try', async () => {
    const { webhook } = await make()
    const tested = await administrator.post(`/api/webhooks/${webhook.id}/test`)
    expect(tested.status, tested.text).toBe(201)
    await send()
    const again = await administrator.post(`/api/webhook-messages/${tested.body.id}/send`)
    expect(again.body).toMatchObject({ state: 'waiting', tries: 0 })
    await send()
    expect(receiver.received.map(({ headers }) => headers['medelge-message'])).toEqual([
      tested.body.id,
      tested.body.id,
    ])
  })

  it('at least once, however often it fails, and no more often than agreed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: MOST_TRIES + 2 }), async (failures) => {
        receiver.received.splice(0)
        now = start
        const { webhook } = await make()
        await administrator.post(`/api/webhooks/${webhook.id}/test`)
        for (let nth = 0; nth < MOST_TRIES + 2; nth += 1) {
          receiver.answers.status = nth < failures ? 500 : 200
          await sendDue(platform.platform)
          now = new Date(Math.max(now.getTime() + 1, nextAfter(nth + 1, now).getTime()))
        }
        const [message] = await messagesOf(webhook.id)
        const arrived = failures < MOST_TRIES
        expect(message).toMatchObject({
          state: arrived ? 'arrived' : 'set-aside',
          tries: arrived ? failures + 1 : MOST_TRIES,
        })
        expect(receiver.received.length).toBe(message?.tries)
        expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
      }),
      { numRuns: 6, examples: [[0], [MOST_TRIES]] },
    )
  }, 30_000)

  it('of what a process that ended left behind, and never without end', async () => {
    const { webhook } = await make()
    await administrator.post(`/api/webhooks/${webhook.id}/test`)
    // Each time the try was begun and counted, and the process ended in it.
    await sql`update webhook_message set tries = ${MOST_TRIES}, next_at = ${now}`.execute(platform.db)
    await send()
    expect(receiver.received).toEqual([])
    expect(await messagesOf(webhook.id)).toMatchObject([{ state: 'set-aside', why: 'broken-off' }])
    await delivered(platform)
    const { body } = await administrator.get('/api/notifications')
    expect(JSON.stringify(body)).toContain(`/webhooks/${webhook.id}`)
  })

  it('nothing more after seven days without an answer, until somebody switches it on', async () => {
    const { webhook } = await make()
    receiver.answers.status = 500
    const test = () => administrator.post(`/api/webhooks/${webhook.id}/test`)
    await test()
    await send()
    now = new Date(start.getTime() + 8 * DAY)
    await test()
    await send()
    const { body: given } = await administrator.get(`/api/webhooks/${webhook.id}`)
    expect(given.state).toBe('given-up')
    expect((await test()).body.code).toBe('WEBHOOK_OFF')
    const change = { ...facts(), on: true, version: given.version }
    const on = await administrator.put(`/api/webhooks/${webhook.id}`, change)
    expect(on.body).toMatchObject({ state: 'on', failingSince: null })
    expect((await administrator.put(`/api/webhooks/${webhook.id}`, change)).body.code).toBe('WEBHOOK_CHANGED')
  })
})

describe('nobody reaches into a private network by it', () => {
  it('knows what lies inside', () => {
    const inside = ['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1']
    inside.push('0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', 'ff02::1')
    inside.push('::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'x')
    expect(inside.filter(isPublic)).toEqual([])
    expect(['1.1.1.1', '223.5.5.5', '2400:3200::1'].filter((one) => !isPublic(one))).toEqual([])
  })

  it('neither by an address, nor by a name, nor by a redirect', async () => {
    const post = (url: string, reach: 'public' | 'network' = 'public') =>
      postMessage({ url, body: '{}', headers: {} }, reach)
    for (const url of [
      receiver.url,
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://localhost/',
      'https://user:word@example.org/',
      'file:///etc/passwd',
    ])
      expect([url, (await post(url)).why]).toEqual([url, 'private'])
    receiver.answers.status = 302
    receiver.answers.location = 'http://127.0.0.1:1/'
    expect(await post(receiver.url, 'network')).toMatchObject({ status: 302, why: 'refused' })
    expect(receiver.received).toHaveLength(1)
  })

  it('is for administrators of the unit, and says what is wrong with an address', async () => {
    const ask = (client: Client, more: object = {}) =>
      client.post('/api/webhooks', { organizationId: unit(), ...facts(more) })
    expect((await ask(administrator, { url: 'ftp://example.org' })).body.code).toBe('WEBHOOK_ADDRESS')
    expect((await ask(administrator, { steps: [] })).body.code).toBe('INVALID_REQUEST')
    const organizationId = platform.world.otherLeague.organizationId
    expect((await ask(administrator, { organizationId })).status).toBe(404)
    expect((await ask(await platform.as('officer', unit()))).status).toBe(404)
    const repeat = { 'idempotency-key': crypto.randomUUID() }
    const body = { organizationId: unit(), ...facts() }
    const first = await administrator.post('/api/webhooks', body, repeat)
    const second = await administrator.post('/api/webhooks', body, repeat)
    expect(second.body).toEqual({ webhook: first.body.webhook, secret: null })
  })
})
