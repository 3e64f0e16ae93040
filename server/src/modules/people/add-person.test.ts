import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { cookieOf, me, trySignIn } from './person.fixture.ts'

let platform: TestPlatform
let admin: Client

const tuya = (account: string, organizationId = platform.world.banner.organizationId) => ({
  account,
  name: '图雅',
  organizationId,
  roles: [{ role: 'recorder', organizationId }],
})

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.league.organizationId)
})
afterAll(() => platform.close())

it('adds a person whose first password opens the door but gives no role until it is changed', async () => {
  const added = await admin.post('/api/people', tuya('tuya'))
  expect(added.status).toBe(201)
  expect(added.body.person).toMatchObject({ account: 'tuya', name: '图雅', mustChangePassword: true })
  const cookie = cookieOf(await trySignIn(platform, 'tuya', added.body.password))
  expect((await me(platform, cookie)).body).toMatchObject({ person: { mustChangePassword: true }, may: [] })
  const words = { password: added.body.password, newPassword: 'Steppe-wind-7' }
  expect((await platform.anonymous.put('/api/me/password', words, { cookie })).status).toBe(200)
  const after = (await me(platform, cookie)).body
  expect(after.person.mustChangePassword).toBe(false)
  expect(after.may.length).toBeGreaterThan(0)
})

it('answers a repeated request with the same person and password, and writes the password nowhere', async () => {
  const key = { 'idempotency-key': 'add-sarula-0001' }
  const body = tuya('sarula')
  const [first, second] = await Promise.all([
    admin.post('/api/people', body, key),
    admin.post('/api/people', body, key),
  ])
  expect(first.status).toBe(201)
  expect(second.body).toEqual(first.body)
  const kept = await platform.db.selectFrom('idempotentReply').select('body').execute()
  expect(JSON.stringify(kept)).not.toContain(first.body.password)
})

it('refuses an account name in use, and names the field', async () => {
  await admin.post('/api/people', tuya('bayar'))
  const again = await admin.post('/api/people', tuya('BaYar'))
  expect(again.status).toBe(409)
  expect(again.body).toMatchObject({ code: 'ACCOUNT_TAKEN', details: { fields: [{ field: 'account' }] } })
})

it('knows an account name however it is written, and keeps the plain one', async () => {
  const added = await admin.post('/api/people', tuya(' Ｈｕｌａｎ－1\u200b '))
  expect(added.body.person.account).toBe('hulan-1')
  for (const same of ['hulan-1', 'HULAN-1 ', 'hulan\u00ad-1'])
    expect((await admin.post('/api/people', tuya(same))).body.code).toBe('ACCOUNT_TAKEN')
  const found = await admin.get(`/api/people?search=${encodeURIComponent('ｈｕｌａｎ')}`)
  expect(found.body.items.map((person: { account: string }) => person.account)).toEqual(['hulan-1'])
})

it.each(['½', 'a\u200b', 'ﷺ'.repeat(3), 'x'.repeat(41)])(
  'refuses %j, which is no account name when written plainly',
  async (typed) => {
    const { status, body } = await admin.post('/api/people', tuya(typed))
    expect([400, 422]).toContain(status)
    expect(body.details.fields[0].field).toBe('account')
  },
)

it('refuses strangers, other roles, and administrators of another reach', async () => {
  const { league, otherLeague, region, banner } = platform.world
  const checker = await platform.as('checker', league.organizationId)
  const elsewhere = await platform.as('administrator', otherLeague.organizationId)
  expect((await platform.anonymous.post('/api/people', tuya('x1'))).status).toBe(401)
  expect((await checker.post('/api/people', tuya('x2'))).status).toBe(404)
  expect((await elsewhere.post('/api/people', tuya('x3'))).status).toBe(404)
  const above = { ...tuya('x4'), roles: [{ role: 'leader', organizationId: region.organizationId }] }
  expect((await admin.post('/api/people', above)).status).toBe(404)
  expect((await admin.post('/api/people', tuya('x5', banner.organizationId + 9999))).status).toBe(404)
})

it('names every field that is wrong', async () => {
  const reply = await admin.post('/api/people', { account: 'a b', name: ' ', organizationId: '7', extra: 1 })
  expect(reply.status).toBe(400)
  const fields = reply.body.details.fields.map((problem: { field: string }) => problem.field)
  expect(fields.sort()).toEqual(['', 'account', 'name', 'organizationId'])
})
