import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, me, password, trySignIn } from '../person.fixture.ts'

let platform: TestPlatform
let banner: number

beforeAll(async () => {
  platform = await buildTestPlatform()
  banner = platform.world.banner.organizationId
  await insertMember(platform, 'qimuge', banner)
})
afterAll(() => platform.close())

it('opens a session with account name and password, in any case of letters', async () => {
  const reply = await trySignIn(platform, 'QiMuGe')
  expect(reply.status).toBe(200)
  expect(String(reply.headers['set-cookie'])).toMatch(/medelge\.session_token=.*HttpOnly.*SameSite=Lax/i)
  expect((await me(platform, cookieOf(reply))).body.person.account).toBe('qimuge')
  expect(reply.body).toMatchObject({ person: { account: 'qimuge', name: '其木格' } })
  expect(reply.text).not.toContain('token')
})

it.each([
  ['tuya ', 'a space behind'],
  [' tuya ', 'spaces around'],
  ['\u3000tuya', 'a full-width space'],
  ['ｔｕｙａ', 'full-width letters'],
  ['TUYA\n', 'a line end'],
  ['tuya\u200b', 'a space of no width'],
  ['\ufefftu\u200dya', 'a byte order mark and a joiner'],
  ['tu\u00adya\u2060\ufe0f', 'a soft hyphen, a word joiner and a variation sign'],
])('lets %j in: %s keeps nobody out', async (typed) => {
  await insertMember(platform, 'tuya', banner)
  const reply = await trySignIn(platform, typed)
  expect(reply.status).toBe(200)
  expect(reply.body.person.account).toBe('tuya')
})

it('counts tries for one account however its name is written', async () => {
  await insertMember(platform, 'aimed-at', banner)
  for (const typed of [
    'aimed-at',
    'aimed-at ',
    'ａｉｍｅｄ－ａｔ',
    'AIMED-AT',
    'aimed-at\u200b',
    ' aimed-at',
    'aimed\u00ad-at',
    'Aimed-at',
  ])
    expect((await trySignIn(platform, typed, 'guess')).status).toBe(401)
  expect((await trySignIn(platform, 'aimed-at')).status).toBe(429)
})

it('does not count tries in which the platform failed: whoever pressed on gets in once it is well', async () => {
  await insertMember(platform, 'patient', banner)
  await sql`alter table sign_in rename to away`.execute(platform.db)
  try {
    for (let nth = 0; nth < 10; nth += 1)
      expect((await trySignIn(platform, 'patient')).status).toBeGreaterThanOrEqual(500)
  } finally {
    await sql`alter table away rename to sign_in`.execute(platform.db)
  }
  expect((await trySignIn(platform, 'patient')).status).toBe(200)
})

it('takes a password exactly as it was chosen', async () => {
  for (const word of [`${password} `, ` ${password}`, `${password}\u200b`])
    expect((await trySignIn(platform, 'qimuge', word)).status).toBe(401)
})

it('takes an account name in Chinese', async () => {
  await insertMember(platform, '王秀兰', banner)
  expect((await trySignIn(platform, '王秀兰')).status).toBe(200)
})

it('refuses a wrong password and an unknown account with the same words', async () => {
  const wrong = await trySignIn(platform, 'qimuge', 'not the password')
  const unknown = await trySignIn(platform, 'nobody-here')
  expect(wrong.status).toBe(401)
  expect(wrong.body).toMatchObject({ code: 'SIGN_IN_FAILED' })
  expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' })
})

it('names the missing field', async () => {
  const reply = await platform.anonymous.post('/api/auth/sign-in/username', { username: 'qimuge' })
  expect(reply.status).toBe(400)
  expect(reply.body.details.fields).toEqual([{ field: 'password', message: '请填写此项。' }])
})

it('makes an account wait after too many tries from one address, and no other account or address', async () => {
  await insertMember(platform, 'guessed', banner)
  const tries = await Promise.all(Array.from({ length: 12 }, () => trySignIn(platform, 'guessed', 'guess')))
  expect(tries.filter((reply) => reply.status === 401)).toHaveLength(8)
  const late = await trySignIn(platform, 'guessed')
  expect(late.status).toBe(429)
  expect(late.body).toMatchObject({ code: 'TOO_MANY_SIGN_INS', details: { minutes: 15 } })
  expect(late.body.message).toContain('15 分钟')
  expect((await trySignIn(platform, 'qimuge')).status).toBe(200)
  expect((await trySignIn(platform, 'guessed', password, { 'x-forwarded-for': '10.1.2.3' })).status).toBe(200)
})

it('forgets the wrong tries after a right one', async () => {
  await insertMember(platform, 'forgetful', banner)
  for (let round = 0; round < 2; round += 1) {
    for (let wrong = 0; wrong < 7; wrong += 1) await trySignIn(platform, 'forgetful', 'guess')
    expect((await trySignIn(platform, 'forgetful')).status).toBe(200)
  }
})

it('works on any host and port in use, and never for a foreign page', async () => {
  for (const host of ['127.0.0.1:4071', 'localhost:4071', 'kexie-server.lan:8080']) {
    const first = await trySignIn(platform, 'qimuge', password, { host, origin: `http://${host}` })
    expect(first.status).toBe(200)
    const cookie = cookieOf(first)
    const again = await trySignIn(platform, 'qimuge', password, { host, origin: `http://${host}`, cookie })
    expect(again.status).toBe(200)
    for (const origin of ['http://evil.example', 'null']) {
      const foreign = await trySignIn(platform, 'qimuge', password, { host, origin, cookie })
      expect(foreign.body).toMatchObject({ code: 'FOREIGN_ORIGIN' })
      expect(foreign.status).toBe(403)
    }
  }
})

it('ends the session on signing out', async () => {
  const cookie = cookieOf(await trySignIn(platform, 'qimuge'))
  expect((await platform.anonymous.post('/api/auth/sign-out', {}, { cookie })).status).toBe(200)
  expect((await me(platform, cookie)).status).toBe(401)
})

it('takes no cookie with another signature', async () => {
  const cookie = cookieOf(await trySignIn(platform, 'qimuge'))
  expect((await me(platform, cookie)).status).toBe(200)
  expect((await me(platform, cookie.replace(/\.[^.]*$/, '.AAAA'))).status).toBe(401)
  expect((await me(platform, 'medelge.session_token=%E0%A4%A')).status).toBe(401)
})

it('offers nothing of the library beyond the routes written out', async () => {
  const { cookie } = await platform.as('administrator', platform.world.region.organizationId)
  for (const path of [
    'sign-up/email',
    'sign-in/email',
    'update-user',
    'is-username-available',
    'delete-user',
  ])
    expect((await platform.anonymous.post(`/api/auth/${path}`, {}, { cookie })).status).toBe(404)
})

it('tells how one can sign in', async () => {
  const ways = {
    password: true,
    passwordRules: { least: 8, kinds: 0 },
    oidc: null,
    awaitsFirstAdministrator: false,
  }
  expect((await platform.anonymous.get('/api/sign-in-ways')).body).toEqual(ways)
})

it('keeps so many sessions of one person, and ends the oldest', async () => {
  await insertMember(platform, 'everywhere', banner)
  const first = cookieOf(await trySignIn(platform, 'everywhere'))
  const second = cookieOf(await trySignIn(platform, 'everywhere'))
  for (let more = 0; more < 9; more += 1) await trySignIn(platform, 'everywhere')
  expect((await me(platform, first)).status).toBe(401)
  expect((await me(platform, second)).status).toBe(200)
})
