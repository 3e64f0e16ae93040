import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestHouse, type TestHouse } from '#test/house'
import { cookieOf, insertMember, me, password, trySignIn } from './people-samples.ts'

let house: TestHouse
let uri: string
let backupCodes: string[]

const post = (path: string, body: object, cookie: string) =>
  house.anonymous.post(`/api/auth/two-factor/${path}`, body, { cookie })

function fromBase32(word: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...word].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What an authenticator would show now (RFC 6238). */
function codeNow(): string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

beforeAll(async () => {
  house = await buildTestHouse()
  await insertMember(house, 'careful', house.world.banner.organizationId)
})
afterAll(() => house.close())

it('is enabled with the password and a first code', async () => {
  const cookie = cookieOf(await trySignIn(house, 'careful'))
  const wrong = await post('enable', { password: 'guess' }, cookie)
  expect(wrong.body.code).toBe('PASSWORD_WRONG')
  const begun = await post('enable', { password }, cookie)
  expect(begun.status).toBe(200)
  uri = begun.body.totpURI
  backupCodes = begun.body.backupCodes
  const done = await post('verify-totp', { code: codeNow() }, cookie)
  expect(done.status).toBe(200)
  expect((await me(house, cookieOf(done))).body.person.secondFactor).toBe(true)
})

it('opens no session by the password alone', async () => {
  const half = await trySignIn(house, 'careful')
  expect(half.body.twoFactorRedirect).toBe(true)
  expect((await me(house, cookieOf(half))).status).toBe(401)
  const wrong = await post('verify-totp', { code: '000000' }, cookieOf(half))
  expect(wrong.status).toBe(401)
  expect(wrong.body.code).toBe('SECOND_FACTOR_WRONG')
  const whole = await post('verify-totp', { code: codeNow() }, cookieOf(half))
  expect((await me(house, cookieOf(whole))).status).toBe(200)
})

it('takes each backup code once', async () => {
  const code = backupCodes[0] ?? ''
  const use = async () => post('verify-backup-code', { code }, cookieOf(await trySignIn(house, 'careful')))
  expect((await use()).status).toBe(200)
  expect((await use()).body.code).toBe('SECOND_FACTOR_WRONG')
})

it('makes an address wait that guesses codes, once more than an office would', async () => {
  const address = { 'x-forwarded-for': '10.4.4.4' }
  const guess = () => house.anonymous.post('/api/auth/two-factor/verify-totp', { code: '123456' }, address)
  const replies = await Promise.all(Array.from({ length: 125 }, guess))
  expect(replies.filter((reply) => reply.status === 401)).toHaveLength(120)
  const waiting = replies.find((reply) => reply.status === 429)
  expect(waiting?.body).toMatchObject({ code: 'TOO_MANY_SIGN_INS', details: { minutes: 1 } })
})

it('is taken off with a password reset', async () => {
  const admin = await house.as('administrator', house.world.league.organizationId)
  const { body } = await admin.get('/api/people?search=careful')
  const reset = await admin.post(`/api/people/${body.items[0].id}/password`)
  const whole = await trySignIn(house, 'careful', reset.body.password)
  expect((await me(house, cookieOf(whole))).body.person.secondFactor).toBe(false)
})
