import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { fromSchema, type Known } from '#test/from-schema'
import { buildTestHouse, type Client, type TestHouse } from '#test/house'
import { nasty, nastyText } from '#test/nasty'
import { type Operation, operationsOf } from '#test/operations'
import { makeRecords } from '#test/records'
import { roles } from './actor.ts'

let house: TestHouse
let everybody: Client[]
let known: Known
let operations: Operation[]

beforeAll(async () => {
  // The sign-in library complains of every made-up answer of a provider.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  house = await buildTestHouse({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, banner, town } = house.world
  const records = await makeRecords(house)
  const all = roles.flatMap((role) => [role, region.organizationId])
  const everything = await house.as('administrator', region.organizationId, ...all.slice(0, -2))
  everybody = [house.anonymous, everything, everything, everything, everything, everything]
  for (const role of roles)
    for (const place of [region, banner]) everybody.push(await house.as(role, place.organizationId))
  known = {
    ids: [region.organizationId, banner.organizationId, town.areaId, 1, 2_147_483_647],
    uuids: Object.values(records).filter((id) => /^[0-9a-f-]{36}$/.test(id)),
    named: {
      metric: ['popsci-publicity-events', 'popsci-informants', 'no-such-metric'],
      period: ['2021', '2021-09', '2021-Q3', '..2021-09-19', '9999', '..9999-12-31'],
      after: ['e30', 'W10', 'WzEsMl0', 'W3t9LFtdXQ', 'WyJcdTAwMDAiLCJ4Il0', 'WyIyMDIxLTA5LTE4IiwieCJd'],
      form: [smallForm(), smallForm({ year: 2 ** 40 }), smallForm({ project: '\u0000' })],
      version: [1, 2],
    },
  }
  operations = await operationsOf(house.app)
})
afterAll(() => house.close())

/** A value as part of an address; what no encoder takes goes as the broken bytes it would be. */
function inAddress(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return !/\p{Surrogate}/u.test(text) ? encodeURIComponent(text.slice(0, 2000)) : '%ED%A0%80'
}

const words = ({ params, query, body }: Operation) =>
  fc.record({
    who: fc.nat(),
    params: fc.record(
      Object.fromEntries(Object.entries(params).map(([key, part]) => [key, fromSchema(part, known, key)])),
    ),
    query: fc.record(
      Object.fromEntries(Object.entries(query).map(([key, part]) => [key, fromSchema(part, known, key)])),
      {
        requiredKeys: ['organizationId', 'organization', 'metric', 'period', 'format'].filter(
          (key) => key in query,
        ),
      },
    ),
    body: body ? fc.oneof({ arbitrary: fromSchema(body, known), weight: 9 }, nasty) : fc.constant(undefined),
    key: fc.option(
      fc.oneof(
        fc.uuid(),
        nastyText.filter((text) => /^[\x20-\x7e]*$/.test(text)),
      ),
      { nil: undefined, freq: 3 },
    ),
  })

function refusalProblem(status: number, text: string): string | undefined {
  if (status >= 500) return 'a fault'
  if (status < 400) return undefined
  const answer = JSON.parse(text)
  const { code, message, details, requestId } = answer
  if (!/^[A-Z_]+$/.test(code) || typeof details !== 'object' || !requestId)
    return 'not the shape of a refusal'
  if (message === code || message.length < 4 || /\{\w+\}|undefined|\[object/.test(message))
    return 'no sentence'
  return undefined
}

async function ask(
  operation: Operation,
  method: string,
  url: string,
  who: number,
  body: unknown,
  key?: string,
) {
  const client = everybody[who % everybody.length] as Client
  const answer = await house.app.inject({
    method: method as 'GET',
    url,
    headers: {
      cookie: client.cookie,
      ...(key && { 'idempotency-key': key }),
      'content-type': 'application/json',
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  })
  const problem = refusalProblem(answer.statusCode, answer.body)
  if (problem)
    throw new Error(`${operation.method} ${operation.path} ${url}: ${problem}: ${answer.body.slice(0, 600)}`)
}

// Passwords are slow to check on purpose, and whoever leaves or loses a role can try nothing more.
const seldom = /\/auth\/|password|\/people|sign-ins|first-/

it('answers whatever is asked with a clear refusal, never with a fault', { timeout: 120_000 }, async () => {
  expect(operations.length).toBeGreaterThan(60)
  const ordered = [...operations].sort((a, b) => Number(seldom.test(a.path)) - Number(seldom.test(b.path)))
  for (const operation of ordered) {
    const { method, path } = operation
    await fc.assert(
      fc.asyncProperty(words(operation), async ({ who, params, query, body, key }) => {
        const place = path.replace(/\{([\w*]+)\}/g, (_, name: string) => inAddress(params[name] ?? 'x'))
        const search = Object.entries(query).map(([name, value]) => `${name}=${inAddress(value)}`)
        await ask(operation, method, `${place}?${search.join('&')}`, who, body, key)
      }),
      { numRuns: seldom.test(path) ? 8 : method === 'GET' ? 20 : 40, endOnFailure: true },
    )
  }
})
