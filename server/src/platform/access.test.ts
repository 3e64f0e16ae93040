import fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { modules } from '../modules.ts'
import { demandAccess } from './access.ts'
import type { Endpoint } from './endpoint.ts'
import { defineModule, endpointsOf } from './module.ts'

let platform: TestPlatform
const mounted: { methods: string[]; url: string; may: string | undefined }[] = []

// Stands before all other modules and so sees every route they bring.
const watch = defineModule({
  name: 'watch',
  endpoints: [],
  async mount(app) {
    app.addHook('onRoute', ({ method, url, config }) => {
      mounted.push({ methods: [method].flat(), url, may: config?.may })
    })
  },
})

beforeAll(async () => {
  platform = await buildTestPlatform({ modules: [watch, ...modules] })
})
afterAll(() => platform.close())

const endpoints = modules.flatMap((module) => endpointsOf(module))
const open = endpoints.filter((endpoint) => endpoint.may === 'anyone')
const closed = endpoints.filter((endpoint) => endpoint.may !== 'anyone')

const place = '018f3b2a-0000-7000-8000-000000000001'
// Wherever an address has a place to fill, one that could be a number as well as a name.
const addressOf = (endpoint: Endpoint, fill = '1') =>
  (endpoint.route.split(' ')[1] ?? '').replace(/\{\w+\}/g, fill)

function knock(client: Client, endpoint: Endpoint, fill?: string) {
  const path = addressOf(endpoint, fill)
  switch (endpoint.route.split(' ')[0]) {
    case 'GET':
      return client.get(path)
    case 'POST':
      return client.post(path, {})
    case 'PUT':
      return client.put(path, {})
    case 'PATCH':
      return client.patch(path, {})
    default:
      return client.del(path)
  }
}

it('refuses to start where a route declares no access', async () => {
  const app = fastify()
  demandAccess(app)
  app.get('/forgotten', async () => 'open to all')
  await expect(app.ready()).rejects.toThrow('/forgotten declares no access')
})

it('opens to strangers exactly what is written here', () => {
  expect(open.map((endpoint) => endpoint.route).sort()).toEqual([
    'GET /api/divisions',
    'GET /api/sign-in-ways',
    'POST /api/enrollment-form',
    'POST /api/enrollment-status',
    'POST /api/enrollments',
    'POST /api/first-administrator',
    'POST /api/first-key',
    'POST /api/first-link',
    'POST /api/first-link/password',
  ])
})

it('opens of its libraries exactly the ways to sign in', () => {
  const written = new Set(endpoints.map((endpoint) => addressOf(endpoint, ':')))
  const gates = mounted
    .filter(({ url, may }) => url.startsWith('/api/') && may === 'anyone')
    .filter(({ url }) => !written.has(url.replace(/:\w+/g, ':')))
    .map(({ url }) => url.replace('/api/auth', ''))
  expect([...new Set(gates)].sort()).toEqual([
    '/callback/oidc',
    '/sign-in/social',
    '/sign-in/username',
    '/sign-out',
    '/two-factor/disable',
    '/two-factor/enable',
    '/two-factor/verify-backup-code',
    '/two-factor/verify-totp',
  ])
})

it('lets no stranger in anywhere else', async () => {
  for (const endpoint of closed) {
    const reply = await knock(platform.anonymous, endpoint)
    expect([endpoint.route, reply.status, reply.body?.code]).toEqual([
      endpoint.route,
      401,
      'SIGN_IN_REQUIRED',
    ])
  }
})

it('gives a person without any role only what is for every member', async () => {
  const guest = await platform.as('recorder', platform.world.town.organizationId)
  await platform.db.deleteFrom('roleSeat').where('personId', '=', guest.personId).execute()
  for (const endpoint of closed.filter(({ may }) => may !== 'member'))
    for (const fill of ['1', place]) {
      const reply = await knock(guest, endpoint, fill)
      expect([endpoint.route, reply.status, reply.body?.code]).toEqual([endpoint.route, 404, 'NOT_FOUND'])
    }
})

it('hides an address that does not exist from nobody, and tells nothing else', async () => {
  const reply = await platform.anonymous.get('/api/nothing-here')
  expect(reply.status).toBe(404)
  expect(reply.body.code).toBe('NOT_FOUND')
})
