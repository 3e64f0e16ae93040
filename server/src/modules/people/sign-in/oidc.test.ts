import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OidcProvider, startOidcProvider } from '#test/oidc-provider'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { actsAbout, cookieOf, insertMember, me } from '../person.fixture.ts'

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
async function throughProvider(account: string, subject?: string) {
  const begun = await platform.anonymous.post('/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/',
  })
  expect(begun.status).toBe(200)
  const back = provider.consent(begun.body.url, account, subject)
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
  // What the provider lets the platform ask for is asked for nothing, and so not kept.
  const kept = await platform.db
    .selectFrom('credential')
    .select(['accessToken', 'refreshToken', 'idToken'])
    .where('providerId', '=', 'oidc')
    .execute()
  expect(kept).toEqual([{ accessToken: null, refreshToken: null, idToken: null }])
})

it('finds the account however the provider writes its name', async () => {
  await insertMember(platform, 'uuriin', platform.world.banner.organizationId)
  const reply = await throughProvider('UuRiin')
  expect((await me(platform, cookieOf(reply))).body.person.account).toBe('uuriin')
})

it('makes no account for a stranger', async () => {
  const reply = await throughProvider('stranger')
  expect(reply.status).toBe(302)
  expect(reply.headers.location).toMatch(/\/desk\?error=signup.disabled$/)
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

it('is bound to who the person is at the provider, not to the name', async () => {
  await insertMember(platform, 'tomorlig', platform.world.banner.organizationId)
  expect((await throughProvider('tomorlig', 'the first')).headers.location).toBe('/')
  // The name has passed to somebody else there.
  const other = await throughProvider('tomorlig', 'another')
  expect(other.headers.location).toMatch(/\/desk\?error=IDENTITY_BOUND$/)
  expect((await me(platform, cookieOf(other))).status).toBe(401)
  // Who it was still gets in, by whatever name.
  const renamed = await throughProvider('tomorlig-w', 'the first')
  expect((await me(platform, cookieOf(renamed))).body.person.account).toBe('tomorlig')
  const [row] = await platform.db
    .selectFrom('credential')
    .select('accountId')
    .where('providerId', '=', 'oidc')
    .where('accountId', 'like', '%the first')
    .execute()
  expect(row?.accountId).toBe(`${new URL(provider.discovery).origin}#the first`)
})

it('knows those again whom an earlier version kept without the issuer', async () => {
  const id = await insertMember(platform, 'ehden', platform.world.banner.organizationId)
  await platform.db
    .insertInto('credential')
    .values({ personId: id, providerId: 'oidc', accountId: 'long ago' })
    .execute()
  for (const other of ['somebody else', 'somebody#long ago'])
    expect((await throughProvider('ehden', other)).headers.location).toContain('IDENTITY_BOUND')
  expect((await throughProvider('ehden', 'long ago')).headers.location).toBe('/')
  const after = `${new URL(provider.discovery).origin}#long ago`
  const acts = await actsAbout(platform, 'ehden')
  expect(acts).toContainEqual({ action: 'identity.bound', details: { before: 'long ago', after } })
})

it('binds nobody without an entry in the audit trail, and with one once', async () => {
  const id = await insertMember(platform, 'bound', platform.world.banner.organizationId)
  await sql`alter table audit_entry add constraint broken check (action <> 'identity.bound') not valid`.execute(
    platform.db,
  )
  await throughProvider('bound')
  const kept = platform.db
    .selectFrom('credential')
    .select('accountId')
    .where('personId', '=', id)
    .where('providerId', '=', 'oidc')
  expect(await kept.execute()).toEqual([])
  await sql`alter table audit_entry drop constraint broken`.execute(platform.db)
  await throughProvider('bound')
  await throughProvider('bound')
  const [{ accountId } = { accountId: '' }] = await kept.execute()
  const acts = (await actsAbout(platform, 'bound')).filter(({ action }) => action !== 'sign-in.done')
  expect(acts).toEqual([{ action: 'identity.bound', details: { before: null, after: accountId } }])
})
