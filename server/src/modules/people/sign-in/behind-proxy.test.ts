import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, password } from '../person.fixture.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({
    config: {
      url: 'https://gov.example.cn/kepu',
      prefix: '/kepu',
      trustedProxies: ['loopback', '10.0.0.0/8'],
    },
  })
  await insertMember(platform, 'qimuge', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

const proxied = {
  host: 'gov.example.cn',
  origin: 'https://gov.example.cn',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '203.0.113.7, 10.2.0.1',
}
const signIn = (url: string) =>
  platform.app.inject({ method: 'POST', url, headers: proxied, payload: { username: 'qimuge', password } })

it.each(['/kepu/api/auth/sign-in/username', '/api/auth/sign-in/username'])(
  'signs in at %s, whether the proxy took the prefix off or not, and the cookie goes over TLS alone',
  async (url) => {
    const signed = await signIn(url)
    expect(signed.statusCode).toBe(200)
    const cookie = String(signed.headers['set-cookie'])
    expect(cookie).toMatch(/__Secure-medelge\.session_token=/)
    expect(cookie).toMatch(/; Secure/)
    const headers = { ...proxied, cookie: cookieOf({ headers: signed.headers } as never) }
    const me = await platform.app.inject({ url: '/kepu/api/me', headers })
    expect(me.json().person.account).toBe('qimuge')
    const { items } = (await platform.app.inject({ url: '/kepu/api/me/sign-ins', headers })).json()
    // The nearest address that is no proxy of ours; what stands before it anybody may write.
    expect(items.find(({ current }: { current: boolean }) => current).address).toBe('203.0.113.7')
  },
)

it('counts the tries of those who come over the network of an IPv6 line together', async () => {
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      platform.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/username',
        headers: { ...proxied, 'x-forwarded-for': `2001:db8:1:2:${n.toString(16)}::${n + 1}` },
        payload: { username: 'qimuge', password: 'guess' },
      }),
    ),
  )
  expect(tries.filter(({ statusCode }) => statusCode === 429)).toHaveLength(4)
  const elsewhere = await platform.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { ...proxied, 'x-forwarded-for': '2001:db8:1:3::1' },
    payload: { username: 'qimuge', password },
  })
  expect(elsewhere.statusCode).toBe(200)
})

it('slows who guesses at one account from everywhere, and lets its owner in at the usual place', async () => {
  await insertMember(platform, 'sarnai', platform.world.banner.organizationId)
  const from = (address: string, word: string) =>
    platform.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: { ...proxied, 'x-forwarded-for': address },
      payload: { username: 'sarnai', password: word },
    })
  expect((await from('198.51.100.9', password)).statusCode).toBe(200)
  // Sixty wrong words, each from a network of its own: told in the table, since sixty would take the test a while.
  await platform.db
    .insertInto('failedSignIn')
    .values(
      Array.from({ length: 60 }, (_, n) => ({
        account: 'sarnai',
        address: `192.0.2.${n}`,
        count: 1,
        since: new Date(),
      })),
    )
    .execute()
  expect((await from('192.0.2.200', password)).statusCode).toBe(429)
  expect((await from('198.51.100.9', password)).statusCode).toBe(200)
})
