import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { actsAbout, cookieOf, insertMember, me, password, trySignIn } from '../person.fixture.ts'

let platform: TestPlatform
let uri: string
let backupCodes: string[]

const post = (path: string, body: object, cookie: string) =>
  platform.anonymous.post(`/api/auth/two-factor/${path}`, body, { cookie })

function fromBase32(word: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...word].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What an authenticator would show now (RFC 6238). */
function codeNow(ahead = 0): string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

beforeAll(async () => {
  platform = await buildTestPlatform()
  await insertMember(platform, 'careful', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

it('is enabled with the password and a first code', async () => {
  const cookie = cookieOf(await trySignIn(platform, 'careful'))
  const wrong = await post('enable', { password: 'guess' }, cookie)
  expect(wrong.body.code).toBe('PASSWORD_WRONG')
  const begun = await post('enable', { password }, cookie)
  expect(begun.status).toBe(200)
  uri = begun.body.totpURI
  backupCodes = begun.body.backupCodes
  const done = await post('verify-totp', { code: codeNow() }, cookie)
  expect(done.status).toBe(200)
  expect((await me(platform, cookieOf(done))).body.person.secondFactor).toBe(true)
})

it('opens no session by the password alone', async () => {
  const half = await trySignIn(platform, 'careful')
  expect(half.body.twoFactorRedirect).toBe(true)
  expect((await me(platform, cookieOf(half))).status).toBe(401)
  const wrong = await post('verify-totp', { code: '000000' }, cookieOf(half))
  expect(wrong.status).toBe(401)
  expect(wrong.body.code).toBe('SECOND_FACTOR_WRONG')
  // The code that enabled it is used up; the one after it is taken too, for clocks differ.
  const code = codeNow(1)
  const whole = await post('verify-totp', { code }, cookieOf(half))
  expect((await me(platform, cookieOf(whole))).status).toBe(200)
  const seen = await post('verify-totp', { code }, cookieOf(await trySignIn(platform, 'careful')))
  expect([seen.status, seen.body.code]).toEqual([401, 'SECOND_FACTOR_WRONG'])
  expect((await me(platform, cookieOf(seen))).status).toBe(401)
})

it('spares a trusted device the code until the password is another', async () => {
  await insertMember(platform, 'trusting', platform.world.banner.organizationId)
  const first = cookieOf(await trySignIn(platform, 'trusting'))
  uri = (await post('enable', { password }, first)).body.totpURI
  await post('verify-totp', { code: codeNow() }, first)
  const half = await trySignIn(platform, 'trusting')
  const whole = await post('verify-totp', { code: codeNow(1), trustDevice: true }, cookieOf(half))
  const device = [whole.headers['set-cookie']].flat().find((one) => one?.includes('trust_device')) ?? ''
  const headers = { cookie: device.split(';')[0] ?? '' }
  const spared = await trySignIn(platform, 'trusting', password, headers)
  expect(spared.body.twoFactorRedirect).toBeUndefined()
  const body = { password, newPassword: 'Saddle-blue-41' }
  const changed = await platform.app.inject({
    method: 'PUT',
    url: '/api/me/password',
    headers: { cookie: cookieOf(spared) },
    payload: body,
  })
  expect(changed.statusCode).toBe(200)
  expect((await trySignIn(platform, 'trusting', 'Saddle-blue-41', headers)).body.twoFactorRedirect).toBe(true)
  const acts = await actsAbout(platform, 'trusting')
  expect(acts.map(({ action }) => action)).toEqual([
    ...['sign-in.done', 'second-factor.begun', 'second-factor.enabled'],
    ...['sign-in.password-right', 'sign-in.done', 'device.trusted', 'sign-in.done'],
    ...['password.changed', 'sign-in.password-right'],
  ])
  const [enabled, further] = [1, 1]
  expect(acts[7]?.details).toEqual({ devices: 1, sessions: enabled + further })
})

it('takes each backup code once', async () => {
  const code = backupCodes[0] ?? ''
  const use = async () => post('verify-backup-code', { code }, cookieOf(await trySignIn(platform, 'careful')))
  expect((await use()).status).toBe(200)
  expect((await use()).body.code).toBe('SECOND_FACTOR_WRONG')
  const used = (await actsAbout(platform, 'careful')).filter(({ action }) => action.endsWith('code-used'))
  expect(used).toHaveLength(1)
})

it('is given up with the password, which the audit trail holds or it is not done', async () => {
  await insertMember(platform, 'giving-up', platform.world.banner.organizationId)
  const first = cookieOf(await trySignIn(platform, 'giving-up'))
  uri = (await post('enable', { password }, first)).body.totpURI
  const cookie = cookieOf(await post('verify-totp', { code: codeNow() }, first))
  const giveUp = () => post('disable', { password }, cookie)
  await sql`alter table audit_entry add constraint broken check (action <> 'second-factor.disabled') not valid`.execute(
    platform.db,
  )
  expect((await giveUp()).status).toBe(500)
  expect((await me(platform, cookie)).body.person.secondFactor).toBe(true)
  await sql`alter table audit_entry drop constraint broken`.execute(platform.db)
  const given = await giveUp()
  expect((await me(platform, cookieOf(given))).body.person.secondFactor).toBe(false)
  expect((await actsAbout(platform, 'giving-up')).at(-1)?.action).toBe('second-factor.disabled')
})

it('makes an address wait that guesses codes, once more than an office would', async () => {
  const address = { 'x-forwarded-for': '10.4.4.4' }
  const guess = () => platform.anonymous.post('/api/auth/two-factor/verify-totp', { code: '123456' }, address)
  const replies = await Promise.all(Array.from({ length: 125 }, guess))
  expect(replies.filter((reply) => reply.status === 401)).toHaveLength(120)
  const waiting = replies.find((reply) => reply.status === 429)
  expect(waiting?.body).toMatchObject({ code: 'TOO_MANY_SIGN_INS', details: { minutes: 1 } })
})

it('is taken off with a password reset', async () => {
  const admin = await platform.as('administrator', platform.world.league.organizationId)
  const { body } = await admin.get('/api/people?search=careful')
  const reset = await admin.post(`/api/people/${body.items[0].id}/password`)
  const whole = await trySignIn(platform, 'careful', reset.body.password)
  expect((await me(platform, cookieOf(whole))).body.person.secondFactor).toBe(false)
})
