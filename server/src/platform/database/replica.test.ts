import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PrimaryAndReplica, standReplica } from '#test/nodes/replica'
import type { Client } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'

const DELAY = 3

let servers: PrimaryAndReplica
let platform: TestPlatform
let officer: Client

beforeAll(async () => {
  servers = await standReplica()
  platform = await standTestPlatform(servers.primary, {
    config: { databaseUrl: servers.primary, replica: { url: servers.replica, delay: DELAY } },
  })
  officer = await platform.as('officer', platform.world.banner.organizationId)
}, 60_000)
afterAll(async () => {
  await platform.close()
  await servers.close()
})

const list = (headers = {}) =>
  officer.get(`/api/sessions?organizationId=${platform.world.banner.organizationId}`, headers)
const titles = (body: { items: { title: string }[] }) => body.items.map(({ title }) => title)
const wrote = { cookie: '' }

it('answers lists and figures from the replica, and says how old they are', async () => {
  await expect.poll(async () => (await list()).headers['data-age'], { timeout: 10_000 }).toMatch(/^[0-4]$/)
  const { banner } = platform.world
  const figure = await officer.get(
    `/api/figures?metric=popsci-publicity-events&organization=${banner.organizationId}&period=2021`,
  )
  expect([figure.status, figure.headers['data-age']]).toEqual([200, expect.stringMatching(/^[0-4]$/)])
  expect((await officer.get('/api/checks')).headers).not.toHaveProperty('data-age')
  expect((await officer.get('/metrics')).text).toMatch(/^medelge_replica_age_seconds \d/m)
})

it('shows whoever has written what they wrote, and others too once the replica is too old', async () => {
  await servers.hold(true)
  const written = await officer.post('/api/sessions', sessionOf(platform.world, { title: '刚刚记下的' }))
  expect(written.status).toBe(201)
  const cookie = String(written.headers['set-cookie'])
  expect(cookie).toMatch(/^medelge\.wrote=1; Max-Age=4; Path=\/; HttpOnly; SameSite=Lax$/)
  wrote.cookie = `${officer.cookie}; ${cookie.split(';')[0]}`
  const own = await list(wrote)
  expect(titles(own.body)).toContain('刚刚记下的')
  expect(own.headers).not.toHaveProperty('data-age')

  // Whoever else looks sees it within the delay: then the replica is no longer asked.
  await expect
    .poll(async () => titles((await list()).body), { timeout: 10_000, interval: 100 })
    .toContain('刚刚记下的')
  expect((await list()).headers).not.toHaveProperty('data-age')
  await servers.hold(false)
  await expect.poll(async () => (await list()).headers['data-age'], { timeout: 10_000 }).toBeDefined()
  expect(titles((await list()).body)).toContain('刚刚记下的')
}, 30_000)

it('asks the primary for what the replica does not have yet', async () => {
  await expect.poll(async () => (await list()).headers['data-age'], { timeout: 10_000 }).toBeDefined()
  await servers.hold(true)
  const { body } = await officer.post('/api/sessions', sessionOf(platform.world, { title: '另一场' }))
  const asked = await officer.get(`/api/sessions/${body.id}`)
  expect([asked.status, asked.headers['data-age']]).toEqual([200, undefined])
  await servers.hold(false)
})

it('goes on without the replica when it falls', async () => {
  await expect.poll(async () => (await list()).headers['data-age'], { timeout: 10_000 }).toBeDefined()
  await servers.drop()
  const after = await list()
  expect([after.status, after.headers['data-age']]).toEqual([200, undefined])
  expect((await officer.get('/readyz')).status).toBe(200)
}, 20_000)
