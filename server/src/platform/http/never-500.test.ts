import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { fromSchema, type Known } from '#test/from-schema'
import { nasty } from '#test/nasty'
import { type Operation, operationsOf, uploadOperations } from '#test/operations'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords } from '#test/records'
import { contentTypes, strangeHeaders, uploadHeaders } from '#test/strange-headers'
import { roles } from '../actor.ts'
import { compileValidator } from './validator.ts'

// `npm run fuzz` asks for many; a number of its own repeats what failed.
const wanted = Number(process.env.MEDELGE_FUZZ ?? 500)
const seed = Number(process.env.MEDELGE_FUZZ_SEED ?? 20_210_918)
/** Nobody waits longer for an answer, in milliseconds. */
const PATIENCE = 10_000

let platform: TestPlatform
let everybody: Client[]
let known: Known
let operations: Operation[]

beforeAll(async () => {
  // The sign-in library complains of every made-up answer of a provider.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, banner, town } = platform.world
  const records = await makeRecords(platform)
  const all = roles.flatMap((role) => [role, region.organizationId])
  const everything = await platform.as('administrator', region.organizationId, ...all.slice(0, -2))
  everybody = [platform.anonymous, everything, everything, everything, everything, everything]
  for (const role of roles)
    for (const place of [region, banner]) everybody.push(await platform.as(role, place.organizationId))
  const upload = { 'tus-resumable': '1.0.0', 'upload-length': '12', 'upload-metadata': 'filename YS50eHQ=' }
  const begun = await everything.post('/api/uploads', undefined, upload)
  const uploadId = String(begun.headers.location).split('/').at(-1) ?? ''
  known = {
    ids: [region.organizationId, banner.organizationId, town.areaId, 1, 2_147_483_647],
    uuids: [...Object.values(records).filter((id) => /^[0-9a-f-]{36}$/.test(id)), uploadId],
    named: {
      metric: ['popsci-publicity-events', 'popsci-informants', 'no-such-metric'],
      period: ['2021', 'this-year', 'today', '2021-09', '2021-Q3', '..2021-09-19', '9999', '..9999-12-31'],
      after: ['e30', 'W10', 'WzEsMl0', 'W3t9LFtdXQ', 'WyJcdTAwMDAiLCJ4Il0', 'WyIyMDIxLTA5LTE4IiwieCJd'],
      form: [smallForm(), smallForm({ year: 2 ** 40 }), smallForm({ project: '\u0000' })],
      version: [1, 2],
      kind: ['sessions', 'museums', 'declarations', 'units', 'museum', 'lecture'],
    },
  }
  operations = [...(await operationsOf(platform.app)), ...uploadOperations]
})
afterAll(() => platform.close())

/** A value as part of an address; what no encoder takes goes as the broken bytes it would be. */
function inAddress(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return !/\p{Surrogate}/u.test(text) ? encodeURIComponent(text.slice(0, 2000)) : '%ED%A0%80'
}

const needed = new Set(['organizationId', 'organization', 'metric', 'period', 'format'])

interface Asked {
  who: number
  params: Record<string, unknown>
  query: Record<string, unknown>
  headers: Record<string, string>
  payload: string | undefined
}

function requestsOf({ path, params, query, body }: Operation): fc.Arbitrary<Asked> {
  const parts = (shapes: Operation['query']) =>
    Object.fromEntries(Object.entries(shapes).map(([key, part]) => [key, fromSchema(part, known, key)]))
  const requiredKeys = Object.keys(query).filter((key) => needed.has(key))
  const uploads = path.startsWith('/api/uploads')
  const content = body
    ? fc.oneof({ arbitrary: fromSchema(body, known), weight: 9 }, nasty).map((value) => JSON.stringify(value))
    : fc.constantFrom(...(uploads ? ['hello', 'hello world!', ''] : [undefined, undefined, '{}', 'x']))
  const spoken = uploads ? uploadHeaders : contentTypes.map((type) => ({ 'content-type': type }))
  return fc.record({
    who: fc.nat(),
    params: fc.record(parts(params)),
    query: fc.record(parts(query), { requiredKeys }),
    headers: fc.tuple(strangeHeaders, spoken).map((both) => Object.assign({}, ...both)),
    payload: content,
  })
}

/** What is wrong with an answer, if anything is. 503 and 507 say on purpose that it cannot be done now. */
function problemOf(status: number, text: string, method: string): string | undefined {
  if (status >= 500 && status !== 503 && status !== 507) return 'a fault'
  if (status < 400 || method === 'HEAD') return undefined
  const { code, message, details, requestId } = JSON.parse(text)
  if (!/^[A-Z_]+$/.test(code) || typeof details !== 'object' || !requestId)
    return 'not the shape of a refusal'
  if (message === code || message.length < 4 || /\{\w+\}|undefined|\[object/.test(message))
    return 'no sentence'
  return undefined
}

const isJson = (type: unknown) => String(type).startsWith('application/json')

async function ask(operation: Operation, matches: (body: unknown) => boolean, asked: Asked): Promise<void> {
  const { method, path } = operation
  const place = path.replace(/\{([\w*]+)\}/g, (_, name: string) => inAddress(asked.params[name] ?? 'x'))
  const search = Object.entries(asked.query).map(([name, value]) => `${name}=${inAddress(value)}`)
  const url = `${place}?${search.join('&')}`
  const { cookie } = everybody[asked.who % everybody.length] as Client
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined).unref())
  const answer = await Promise.race([
    platform.app.inject({
      method: method as 'GET',
      url,
      headers: { cookie, ...asked.headers },
      ...(asked.payload !== undefined && { payload: asked.payload }),
    }),
    late,
  ])
  const fail = (problem: string, said = '') => {
    throw new Error(`${method} ${url}: ${problem}: ${said.slice(0, 600)}`)
  }
  if (!answer) return fail('no answer')
  const { statusCode, body, headers } = answer
  const problem = problemOf(statusCode, body, method)
  if (problem) fail(problem, body)
  if (statusCode < 300 && body && isJson(headers['content-type']) && !matches(JSON.parse(body)))
    fail('not the answer described', body)
}

// Passwords are slow to check on purpose, and whoever leaves or loses a role can try nothing more.
const seldom = /\/auth\/|password|\/people|sign-ins|first-/

it('answers whatever is asked with a clear refusal, never with a fault', { timeout: 1_800_000 }, async () => {
  expect(operations.length).toBeGreaterThan(60)
  const ordered = [...operations].sort((a, b) => Number(seldom.test(a.path)) - Number(seldom.test(b.path)))
  const failures: string[] = []
  const usual = Math.ceil((wanted / operations.length) * 1.2)
  for (const operation of ordered) {
    const validate = operation.answer && compileValidator({ schema: operation.answer, httpPart: 'body' })
    const matches = (body: unknown) => validate === undefined || (validate(body) as boolean)
    const found = await fc.check(
      fc.asyncProperty(requestsOf(operation), (asked) => ask(operation, matches, asked)),
      { seed, numRuns: seldom.test(operation.path) ? Math.ceil(usual / 4) : usual, endOnFailure: true },
    )
    if (found.failed) failures.push(String((found.errorInstance as Error).message))
  }
  expect(failures, `MEDELGE_FUZZ=${wanted} MEDELGE_FUZZ_SEED=${seed}`).toEqual([])
})
