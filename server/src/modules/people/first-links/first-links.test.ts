import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { unusablePassword } from '../passwords/password.ts'
import { trySignIn } from '../person.fixture.ts'
import { insertPerson } from '../person.store.ts'
import { insertRole } from '../roles/role-seat.store.ts'

let platform: TestPlatform
let admin: Client
let banner: number
let count = 0
let accounts: string[]

beforeAll(async () => {
  platform = await buildTestPlatform()
  banner = platform.world.banner.organizationId
  admin = await platform.as('administrator', banner)
})
beforeEach(async () => {
  await platform.db.updateTable('person').set({ awaitsPassword: false }).execute()
  accounts = []
  for (const name of ['娜仁', '巴图']) {
    count += 1
    const account = `new${count}`
    const password = { passwordHash: unusablePassword(), mustChangePassword: true, awaitsPassword: true }
    await insertPerson(platform.db, { account, name, organizationId: banner, ...password })
    accounts.push(account)
  }
})
afterAll(() => platform.close())

const handOut = (more: object = {}, client = admin) =>
  client.post('/api/first-links', { organizationId: banner, ...more })
const whose = async (token: string) =>
  (await platform.anonymous.post('/api/first-link', { token })).body.person
const choose = (token: string, password = 'Seven-banners-1') =>
  platform.anonymous.post('/api/first-link/password', { token, password })
const awaited = async () => (await admin.get(`/api/initial-passwords?organizationId=${banner}`)).body

it('gives each a link of their own, by which they choose a password and come in', async () => {
  expect(await awaited()).toEqual({ awaiting: 2, linked: 0 })
  const { status, body } = await handOut()
  expect([status, body.items.map(({ account }: { account: string }) => account), body.next]).toEqual([
    200,
    accounts,
    null,
  ])
  expect(await awaited()).toEqual({ awaiting: 2, linked: 2 })
  const [{ token, account }, { token: other }] = body.items
  const rows = await platform.db.selectFrom('firstLink').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(await whose(token)).toEqual({ account, name: '娜仁' })
  expect((await choose(token, 'short')).body.details.fields).toMatchObject([{ field: 'password' }])
  expect((await choose(token)).body).toEqual({ account })
  expect((await trySignIn(platform, account, 'Seven-banners-1')).status).toBe(200)
  expect([await whose(token), (await choose(token)).status]).toEqual([null, 403])
  expect(await whose(other)).not.toBeNull()
  expect(await awaited()).toEqual({ awaiting: 1, linked: 1 })
})

it('opens once, also when used in two windows at once', async () => {
  const [{ token }] = (await handOut()).body.items
  const both = await Promise.all([choose(token), choose(token, 'Eight-banners-2')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
})

it('leaves links that open alone, until all are made anew or one is', async () => {
  const [first] = (await handOut()).body.items
  expect((await handOut()).body.items).toEqual([])
  const anew = (await handOut({ anew: true })).body.items
  expect(anew).toHaveLength(2)
  expect([await whose(first.token), (await choose('guess')).status]).toEqual([null, 403])
  const { id } = await platform.db
    .selectFrom('person')
    .select('id')
    .where('account', '=', accounts[1] ?? '')
    .executeTakeFirstOrThrow()
  const one = (await handOut({ anew: true, personId: id })).body.items
  expect(one.map(({ account }: { account: string }) => account)).toEqual([accounts[1]])
  expect(await whose(anew[0].token)).not.toBeNull()
})

it('ends with its time, with a password by another way, and with the account', async () => {
  const items = (await handOut()).body.items
  await platform.db
    .updateTable('firstLink')
    .set({ expiresAt: new Date(0) })
    .execute()
  expect([await whose(items[0].token), (await awaited()).linked]).toEqual([null, 0])
  const [again] = (await handOut()).body.items
  await platform.db
    .updateTable('person')
    .set({ suspendedAt: new Date() })
    .where('account', '=', again.account)
    .execute()
  expect([await whose(again.token), (await choose(again.token)).status]).toEqual([null, 403])
  const other = (await handOut({ anew: true })).body.items[0]
  expect((await admin.post('/api/initial-passwords', { organizationId: banner })).status).toBe(200)
  expect(await whose(other.token)).toBeNull()
})

it('shows a repeated request the same links, and is for administrators of the unit', async () => {
  const headers = { 'idempotency-key': 'links-once' }
  const body = { organizationId: banner }
  const [one, other] = [
    await admin.post('/api/first-links', body, headers),
    await admin.post('/api/first-links', body, headers),
  ]
  expect(other.body).toEqual(one.body)
  for (const client of [
    await platform.as('administrator', platform.world.otherLeague.organizationId),
    await platform.as('officer', banner),
  ])
    expect((await handOut({}, client)).status).toBe(404)
  expect((await platform.anonymous.post('/api/first-links', body)).status).toBe(401)
})

it('lets nobody in below who holds a role above as well, by a link or by a password', async () => {
  const [high, low] = accounts
  const { id: personId } = await platform.db
    .selectFrom('person')
    .select('id')
    .where('account', '=', high ?? '')
    .executeTakeFirstOrThrow()
  const { region } = platform.world
  await insertRole(platform.db, { personId, role: 'officer', organizationId: region.organizationId })
  const named = ({ body }: { body: { items: { account: string }[] } }) =>
    body.items.map(({ account }) => account)
  expect(await awaited()).toEqual({ awaiting: 1, linked: 0 })
  expect(named(await handOut({ personId }))).toEqual([])
  expect(named(await handOut())).toEqual([low])
  expect(named(await admin.post('/api/initial-passwords', { organizationId: banner }))).toEqual([low])
  const above = await platform.as('administrator', region.organizationId)
  expect(named(await handOut({ organizationId: region.organizationId }, above))).toEqual([high])
})
