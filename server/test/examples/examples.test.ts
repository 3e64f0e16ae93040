import { readFileSync, writeFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import type { Example } from '#platform/http/finish-description'
import { describeWhole } from '../openapi.ts'
import { type Operation, operationsOf } from '../operations.ts'
import { addressOf } from '../permissions/addresses.ts'
import { bodiesFor } from '../permissions/bodies.ts'
import { makeThings } from '../permissions/things.ts'
import { buildTestPlatform } from '../platform.ts'
import { sampleOf, trimmed } from './sample.ts'

// What operations are asked and answer. `MEDELGE_AGREE=1 npx vitest run --project server examples` records it anew.
const file = new URL('../../src/platform/http/examples.snapshot.json', import.meta.url)
const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false })
addFormats.default(ajv)

const fits = (schema: unknown, value: unknown): boolean => ajv.validate(schema as object, value)

interface Described {
  summary?: string
  operationId?: string
  security?: Record<string, string[]>[]
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> }
  responses: Record<
    string,
    { description: string; content?: Record<string, { schema: object; example?: unknown }> }
  >
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  components: { securitySchemes: Record<string, unknown> }
  paths: Record<string, Record<string, Described>>
}

/** The first of these that fits, and else the plainest value of the shape. */
const chosen = (schema: unknown, ...seen: unknown[]) =>
  seen.find((one) => one !== undefined && fits(schema, one)) ?? sampleOf(schema as never)

/** Asks every operation of the small world and keeps what was answered. */
async function record(): Promise<Record<string, Example>> {
  const platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const things = await makeThings(platform)
  const { region, league, banner } = platform.world
  const seats = ['administrator', 'officer', 'checker', 'evaluator', 'leader'] as const
  const everyone = await platform.as(
    ...(seats.flatMap((role) => [role, region.organizationId]) as ['administrator', number]),
    ...(['checker', league.organizationId, 'recorder', banner.organizationId] as const),
  )
  const auditor = await platform.as('auditor', region.organizationId)
  const operations = await operationsOf(platform.app)
  const bodies = bodiesFor(platform, things)
  const order = (one: Operation) => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].indexOf(one.method)
  const found: Record<string, Example> = {}
  for (const operation of [...operations].sort((a, b) => order(a) - order(b))) {
    const { method, path, body: asked, answer } = operation
    if (!path.startsWith('/api/')) continue
    const route = `${method} ${path}`
    const given = asked && chosen(asked, bodies[route])
    const kept: Example = asked ? { body: trimmed(given) } : {}
    if (asked && !fits(asked, kept.body)) kept.body = given
    if (answer) {
      const cookie = /\/(auth|me\/password|first-)/.test(path) ? undefined : everyone.cookie
      const reader = path.includes('audit') ? auditor.cookie : cookie
      const reply = await platform.app.inject({
        ...{ method: method as 'GET', url: addressOf(operation, platform, things) },
        ...(reader && { headers: { cookie: reader } }),
        ...(bodies[route] && { payload: bodies[route] }),
      })
      const seen = reply.statusCode < 300 ? JSON.parse(reply.body || 'null') : undefined
      kept.answer = chosen(answer, seen === undefined ? undefined : trimmed(seen), seen)
    }
    found[route] = kept
  }
  await platform.close()
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}

it.runIf(process.env.MEDELGE_AGREE)(
  'are recorded from a running server',
  async () => writeFileSync(file, `${JSON.stringify(await record(), null, 1)}\n`),
  600_000,
)

it('stand at every operation that takes or answers something, and fit their shapes', async () => {
  const { paths } = JSON.parse(await describeWhole()) as Document
  const wrong = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody, responses }]) => {
      const contents = [
        requestBody?.content,
        ...Object.entries(responses).map(([status, { content }]) =>
          status === 'default' ? undefined : content,
        ),
      ]
      return contents.flatMap((content) => {
        const json = content?.['application/json']
        if (!json?.schema) return []
        return json.example !== undefined && fits(json.schema, json.example) ? [] : [`${method} ${path}`]
      })
    }),
  )
  expect(wrong).toEqual([])
})

it('holds no key, secret or password of anybody', () => {
  const text = readFileSync(file, 'utf8')
  expect(text.match(/md[ks]_(?!0123456789_x{43}|x{43})[\w-]{20,}/g)).toBeNull()
})

it('is a description by OpenAPI 3.1: names, places, shapes and security that there are', async () => {
  const { openapi, info, paths, components } = JSON.parse(await describeWhole()) as Document
  expect(openapi).toMatch(/^3\.1\.\d$/)
  expect(info.title && info.version).toBeTruthy()
  const names = new Set<string>()
  for (const [path, operations] of Object.entries(paths)) {
    expect(path).toMatch(/^\//)
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    for (const [method, operation] of Object.entries(operations)) {
      const { summary, operationId = '', security, parameters = [], responses, requestBody } = operation
      const at = `${method} ${path}`
      expect([at, Boolean(summary), Array.isArray(security)]).toEqual([at, true, true])
      expect([at, names.has(operationId)]).toEqual([at, false])
      names.add(operationId)
      const given = parameters.filter((one) => one.in === 'path')
      expect([at, given.map(({ name }) => name).sort()]).toEqual([at, places])
      expect([at, given.every(({ required }) => required)]).toEqual([at, true])
      for (const one of security ?? [])
        for (const name of Object.keys(one)) expect(components.securitySchemes).toHaveProperty(name)
      const said = [...Object.values(responses), ...(requestBody ? [requestBody] : [])]
      for (const { content = {} } of said)
        for (const { schema } of Object.values(content))
          if (!('$ref' in (schema ?? {}))) expect([at, ajv.validateSchema(schema ?? {})]).toEqual([at, true])
      for (const { description } of Object.values(responses)) expect(typeof description).toBe('string')
    }
  }
})
