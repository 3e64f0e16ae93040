import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { openingMessage } from '../../../opening-message.ts'
import { cookieOf, me, trySignIn } from '../person.fixture.ts'
import { firstAdministratorLink } from './first-administrator-link.ts'

let platform: TestPlatform

const tokenIn = (link: string | undefined) => link?.split('#')[1] ?? ''
const request = (token: string) => ({
  token,
  name: '苏日娜',
  account: 'first',
  password: 'Seven-banners-1',
  organization: { name: '内蒙古自治区科学技术协会', areaName: '内蒙古自治区', areaCode: '150000' },
})
const stateOf = async (token: string) =>
  (await platform.anonymous.post('/api/first-key', { token })).body.state
const post = (body: object) => platform.anonymous.post('/api/first-administrator', body)

beforeAll(async () => {
  platform = await buildTestPlatform({ world: false })
})
afterAll(() => platform.close())

it('keeps only the digest of the link, and says aloud only that the platform waits', async () => {
  const token = tokenIn(await firstAdministratorLink(platform.platform, 'http://127.0.0.1:3000'))
  const rows = await platform.db.selectFrom('firstKey').selectAll().execute()
  expect(JSON.stringify(rows.map((row) => row.digest.toString()))).not.toContain(token)
  const { body } = await platform.anonymous.get('/api/sign-in-ways')
  expect(body).toMatchObject({ password: true, oidc: null, awaitsFirstAdministrator: true })
})

it('takes neither a made-up key, nor the one before the last, nor one out of date', async () => {
  const earlier = tokenIn(await firstAdministratorLink(platform.platform, ''))
  const token = tokenIn(await firstAdministratorLink(platform.platform, ''))
  for (const wrong of ['guess', earlier]) {
    const reply = await post(request(wrong))
    expect(reply.status).toBe(403)
    expect(reply.body.code).toBe('FIRST_KEY_INVALID')
    expect(await stateOf(wrong)).toBe('ended')
  }
  expect(await stateOf(token)).toBe('open')
  await platform.db
    .updateTable('firstKey')
    .set({ expiresAt: new Date(0) })
    .execute()
  expect(await stateOf(token)).toBe('ended')
  expect((await post(request(token))).status).toBe(403)
})

it('names the fields, and what the empty platform still needs, without using the key up', async () => {
  const token = tokenIn(await firstAdministratorLink(platform.platform, ''))
  const short = await post({ ...request(token), password: 'short' })
  expect(short.body.details.fields).toMatchObject([{ field: 'password' }])
  const { organization: _, ...without } = request(token)
  expect((await post(without)).body.code).toBe('ROOT_ORGANIZATION_NEEDED')
  expect([await stateOf(token), await stateOf(token)]).toEqual(['open', 'open'])
  expect((await post({ ...without, organization: request(token).organization })).status).toBe(201)
  expect([await stateOf(token), await stateOf('guess')]).toEqual(['taken', 'taken'])
})

it('looks at nothing but a key', async () => {
  for (const body of [{}, { token: '' }, { token: 'x'.repeat(101) }, { token: 'x', name: 'y' }])
    expect((await platform.anonymous.post('/api/first-key', body)).status).toBe(400)
})

it('made one administrator of the whole, and no second one', async () => {
  const cookie = cookieOf(await trySignIn(platform, 'first', 'Seven-banners-1'))
  const { person } = (await me(platform, cookie)).body
  expect(person.roles).toMatchObject([
    { role: 'administrator', organizationName: '内蒙古自治区科学技术协会' },
  ])
  expect(await firstAdministratorLink(platform.platform, '')).toBeUndefined()
  expect((await platform.anonymous.get('/api/sign-in-ways')).body.awaitsFirstAdministrator).toBe(false)
})

it('makes one administrator when the link is used twice at once', async () => {
  const other = await buildTestPlatform({ world: false })
  const body = request(tokenIn(await firstAdministratorLink(other.platform, '')))
  const both = await Promise.all([
    other.anonymous.post('/api/first-administrator', body),
    other.anonymous.post('/api/first-administrator', { ...body, account: 'second' }),
  ])
  expect(both.map((reply) => reply.status).sort()).toEqual([201, 403])
  await other.close()
})

it('prints the link in the opening words while there is no administrator', async () => {
  const other = await buildTestPlatform({ world: false })
  let said = ''
  await openingMessage(other.platform.config, other.platform, [], (text) => {
    said += text
  })
  const token = /\/first-administrator#(\S+)/.exec(said)?.[1] ?? ''
  expect((await other.anonymous.post('/api/first-administrator', request(token))).status).toBe(201)
  await other.close()
})
