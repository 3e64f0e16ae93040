import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OidcProvider, startOidcProvider } from '#test/oidc-provider'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, me } from '../person.fixture.ts'

const client = { id: 'medelge', secret: 'shared by both' }
let provider: OidcProvider
let platform: TestPlatform

beforeAll(async () => {
  provider = await startOidcProvider(client)
  const oidc = {
    discovery: provider.discovery,
    client: client.id,
    secret: client.secret,
    name: '统一身份认证',
  }
  platform = await buildTestPlatform({ config: { oidc } })
  await insertMember(platform, 'narisu', platform.world.banner.organizationId)
})
afterAll(async () => {
  await platform.close()
  await provider.close()
})

/** Goes the whole way a browser goes: to the provider and back. */
async function throughProvider(account: string) {
  const begun = await platform.anonymous.post('/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/',
  })
  expect(begun.status).toBe(200)
  const back = provider.consent(begun.body.url, account)
  return platform.anonymous.get(back, { cookie: cookieOf(begun) })
}

it('offers the provider by its name', async () => {
  expect((await platform.anonymous.get('/api/sign-in-ways')).body.oidc).toEqual({ name: '统一身份认证' })
})

it('signs in whom the provider knows under an account’s name, again and again', async () => {
  for (let round = 0; round < 2; round += 1) {
    const reply = await throughProvider('narisu')
    expect([reply.status, reply.headers.location]).toEqual([302, '/'])
    expect((await me(platform, cookieOf(reply))).body.person.account).toBe('narisu')
  }
})

it('finds the account however the provider writes its name', async () => {
  await insertMember(platform, 'uuriin', platform.world.banner.organizationId)
  const reply = await throughProvider('UuRiin')
  expect((await me(platform, cookieOf(reply))).body.person.account).toBe('uuriin')
})

it('makes no account for a stranger', async () => {
  const reply = await throughProvider('stranger')
  expect(reply.status).toBe(302)
  expect(reply.headers.location).toContain('error=')
  expect((await me(platform, cookieOf(reply))).status).toBe(401)
  expect(
    await platform.db.selectFrom('person').select('id').where('account', '=', 'stranger').execute(),
  ).toEqual([])
})

it('lets no suspended person in by this door either', async () => {
  const suspendedAt = new Date()
  await platform.db.updateTable('person').set({ suspendedAt }).where('account', '=', 'narisu').execute()
  const reply = await throughProvider('narisu')
  expect((await me(platform, cookieOf(reply))).status).toBe(401)
})

it('sends nobody on to a foreign page', async () => {
  const body = { provider: 'oidc', callbackURL: 'http://evil.example/' }
  expect((await platform.anonymous.post('/api/auth/sign-in/social', body)).status).toBe(400)
})
