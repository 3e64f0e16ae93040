import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Type from 'typebox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { modules } from '../../modules.ts'
import { endpoint } from '../endpoint.ts'
import { errorCatalogue } from '../errors.ts'
import { locales, messagesOf } from '../locale.ts'
import { defineModule } from '../module.ts'

let platform: TestPlatform
let clerk: Client

const breaking = endpoint({
  route: 'GET /api/breaking',
  summary: 'Breaks',
  may: 'anyone',
  answer: Type.Object({}),
  async handle() {
    throw new Error('password of the database: secret')
  },
})

beforeAll(async () => {
  platform = await buildTestPlatform({
    modules: [...modules, defineModule({ name: 'breaking', endpoints: [breaking] })],
    // The fault below is meant; its line in the log would only frighten the reader.
    config: { requestLimit: 60, log: { level: 'silent', file: undefined } },
  })
  clerk = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

const json = { 'content-type': 'application/json' }
const post = (
  payload: string | object,
  headers: Record<string, string> = json,
  path = '/api/organizations',
) =>
  platform.app.inject({ method: 'POST', url: path, headers: { cookie: clerk.cookie, ...headers }, payload })

it.each(locales)('has a sentence for every error code in %s', (locale) => {
  const messages = messagesOf(locale)
  const silent = [...errorCatalogue().keys()].filter((code) => !messages.get(code)?.trim())
  expect(silent).toEqual([])
})

it('says the same things in every language, with the same places to fill', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join()
  const [chinese, english] = [messagesOf('zh-CN'), messagesOf('en')]
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  const unlike = [...chinese].filter(([key, text]) => places(text) !== places(english.get(key) ?? ''))
  expect(unlike.map(([key]) => key)).toEqual([])
})

it('has nothing to say to a connection already cut', async () => {
  const said = await new Promise<ServerResponse>((resolve) => {
    const cut = createServer((request, response) => {
      request.socket.destroy()
      platform.app.routing(request, response)
      setTimeout(() => cut.close(() => resolve(response)), 50)
    })
    cut.listen(0, '127.0.0.1', () => {
      const { port } = cut.address() as AddressInfo
      get({ port, path: '/healthz' }).on('error', () => {})
    })
  })
  expect(said.statusCode).toBe(200)
  expect(said.headersSent).toBe(false)
})

it('refuses 10 MB of JSON with the limit in words', async () => {
  const reply = await post({ name: 'x'.repeat(10 * 1024 * 1024) })
  expect(reply.statusCode).toBe(413)
  expect(reply.json()).toMatchObject({ code: 'REQUEST_TOO_LARGE', details: { limit: '1 MB' } })
  expect(reply.json().message).toContain('1 MB')
})

it.each(['{"name":', '', 'name=x', '[1,]'])('refuses malformed JSON: %s', async (payload) => {
  const reply = await post(payload)
  expect(reply.statusCode).toBe(400)
  expect(reply.json().code).toBe('MALFORMED_JSON')
})

it('refuses a damaged address', async () => {
  const reply = await clerk.get('/api/people/%ff', { 'accept-language': 'en' })
  expect(reply.status).toBe(400)
  expect(reply.body).toMatchObject({
    code: 'MALFORMED_ADDRESS',
    details: {},
    requestId: expect.any(String),
  })
})

it('refuses a compressed content it cannot unpack', async () => {
  const reply = await post('{}', { ...json, 'content-encoding': 'br' })
  expect([400, 415]).toContain(reply.statusCode)
  expect(reply.json().message).toMatch(/[。，]/)
})

it.each([
  ['NUL', { name: 'a\u0000b' }, 'name'],
  ['half a letter', { name: '\ud800' }, 'name'],
  ['a line feed of a printer', { shortName: 'a\u000cb' }, 'shortName'],
])('names the field that holds %s', async (_, change, field) => {
  const unit = { kind: 'society', level: 'none', areaId: 1, parentId: 1, since: '2021-01-01' }
  const reply = await clerk.post('/api/organizations', { name: '甲', shortName: '乙', ...unit, ...change })
  expect(reply.status).toBe(400)
  expect(reply.body.details.fields).toEqual([{ field, message: expect.stringContaining('字符') }])
})

it('refuses nesting without end wherever a form may hold anything', async () => {
  const form = `${'{"a":'.repeat(90_000)}1${'}'.repeat(90_000)}`
  const officer = await platform.as('officer', platform.world.region.organizationId)
  const reply = await platform.app.inject({
    method: 'POST',
    url: '/api/appraisals',
    headers: { cookie: officer.cookie, ...json, 'idempotency-key': 'nested-without-end' },
    payload: `{"organizationId":1,"form":${form}}`,
  })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().details.fields[0]).toMatchObject({ field: expect.stringMatching(/^form/) })
})

it('refuses a content it cannot read', async () => {
  const reply = await post('<name/>', { 'content-type': 'application/xml' })
  expect(reply.statusCode).toBe(415)
  expect(reply.json().code).toBe('UNSUPPORTED_CONTENT')
})

it('lists every wrong field with what to do, in the language asked for', async () => {
  const body = {
    name: '',
    shortName: 7,
    kind: 'castle',
    level: 'town',
    areaId: 1.5,
    since: '2021-02-30',
    x: 1,
  }
  const reply = await clerk.post('/api/organizations', body, { 'accept-language': 'en' })
  expect(reply.status).toBe(400)
  expect(reply.body.code).toBe('INVALID_REQUEST')
  const fields = Object.fromEntries(
    reply.body.details.fields.map((problem: { field: string; message: string }) => [
      problem.field,
      problem.message,
    ]),
  )
  expect(Object.keys(fields).sort()).toEqual(
    ['', 'areaId', 'kind', 'name', 'parentId', 'shortName', 'since'].sort(),
  )
  expect(fields.parentId).toBe('Please fill this in.')
  expect(fields.shortName).toBe('This must be text.')
  expect(fields.since).toContain('2021-09-18')
  const chinese = await clerk.post('/api/organizations', body)
  expect(chinese.body.details.fields.map(String)).toHaveLength(7)
  expect(chinese.body.message).toContain('7 处')
})

it.each(['null', '7', '"text"', '[]', 'true'])('refuses %s where an object is asked for', async (payload) => {
  const reply = await post(payload)
  expect(reply.statusCode).toBe(400)
  expect(reply.json().code).toBe('INVALID_REQUEST')
})

it('tells nothing of an unknown fault but its number', async () => {
  const reply = await platform.anonymous.get('/api/breaking')
  expect(reply.status).toBe(500)
  expect(reply.text).not.toContain('secret')
  expect(reply.body).toMatchObject({ code: 'INTERNAL_ERROR', details: { requestId: reply.body.requestId } })
  expect(reply.body.message).toContain(reply.body.requestId)
})

it('makes an address wait that asks too often, once more than an office would', async () => {
  const ask = (times: number) =>
    Promise.all(
      Array.from({ length: times }, () =>
        platform.anonymous.get('/healthz', { 'x-forwarded-for': '10.9.9.9' }),
      ),
    )
  expect((await ask(590)).filter((reply) => reply.status !== 200)).toEqual([])
  const waiting = (await ask(20)).find((reply) => reply.status === 429)
  expect(waiting?.body.code).toBe('TOO_MANY_REQUESTS')
  expect((await platform.anonymous.get('/healthz')).status).toBe(200)
})

it('counts the signed in one by one, so that nobody locks out the office they sit in', async () => {
  const { organizationId } = platform.world.banner
  const [hasty, colleague] = [
    await platform.as('recorder', organizationId),
    await platform.as('recorder', organizationId),
  ]
  const office = { 'x-forwarded-for': '10.8.8.8' }
  const ask = (times: number) =>
    Promise.all(Array.from({ length: times }, () => hasty.get('/api/me', office)))
  expect((await ask(55)).filter(({ status }) => status !== 200)).toEqual([])
  const late = (await ask(10)).find(({ status }) => status === 429)
  expect(late?.body.code).toBe('TOO_MANY_REQUESTS')
  expect(Number(late?.headers['retry-after'])).toBeGreaterThan(0)
  expect((await colleague.get('/api/me', office)).status).toBe(200)
})
